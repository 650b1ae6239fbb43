import type { BlockOf, Placed, PlacedPicture, Rect, Region } from '../model/index.ts';
import { paragraph, textBox } from './boxes.ts';
import { roleSize, type SlideFitting } from './style.ts';

/** @returns points that a picture with its caption needs at least: its own size where that is lower. */
export function pictureHeight(picture: BlockOf<'picture'>, least: number, room: Rect, fitting: SlideFitting): number {
  const natural = (picture.height / picture.width) * Math.min(room.w, picture.width * 0.75);
  return Math.min(least, natural) + captionHeight(picture, room, fitting);
}

const captionHeight = (picture: BlockOf<'picture'>, room: Rect, fitting: SlideFitting): number =>
  picture.caption ? captionOf(picture, room, fitting).lines * roleSize(fitting, 'caption')[1] + 6 : 0;

const captionOf = (picture: BlockOf<'picture'>, room: Rect, fitting: SlideFitting) =>
  paragraph(picture.caption ?? [], room.w, fitting, { size: roleSize(fitting, 'caption'), color: 'muted' });

/** As large as the room allows, its proportions kept, at the left edge of the text. */
export function placePicture(
  picture: BlockOf<'picture'>,
  room: Rect,
  region: Region,
  alone: boolean,
  fitting: SlideFitting,
): Placed[] {
  const below = captionHeight(picture, room, fitting);
  const scale = Math.min(room.w / picture.width, (room.h - below) / picture.height);
  const rect = { x: room.x, y: room.y, w: picture.width * scale, h: picture.height * scale };
  const placed: PlacedPicture = {
    kind: 'picture',
    name: 'Picture',
    region: region.name,
    placeholder: alone && !picture.caption,
    src: picture.src,
    alt: picture.alt,
    rect,
  };
  if (!picture.caption) return [placed];
  const caption = captionOf(picture, room, fitting);
  return [
    placed,
    textBox('Caption', { ...room, y: rect.y + rect.h + 6, h: caption.lines * caption.line }, [caption], 'p'),
  ];
}
