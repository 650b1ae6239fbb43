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
  const cut = picture.cover === true;
  const scale = Math.min(room.w / picture.width, (room.h - below) / picture.height);
  const whole = { x: room.x, y: room.y, w: picture.width * scale, h: picture.height * scale };
  const rect = cut ? { ...room, h: room.h - below } : whole;
  const placed: PlacedPicture = {
    kind: 'picture',
    name: 'Picture',
    region: region.name,
    placeholder: alone && !picture.caption,
    src: picture.src,
    alt: picture.alt,
    ...(cut ? { crop: cropOf(picture, rect) } : {}),
    rect,
  };
  if (!picture.caption) return [placed];
  const caption = captionOf(picture, room, fitting);
  return [
    placed,
    textBox('Caption', { ...room, y: rect.y + rect.h + 6, h: caption.lines * caption.line }, [caption], 'p'),
  ];
}

/** What is cut off a picture that fills its room: as much of it as fits, its focus as near the middle as it goes. */
function cropOf(
  { width, height, focus = { x: 0.5, y: 0.5 } }: BlockOf<'picture'>,
  { w, h }: Rect,
): NonNullable<PlacedPicture['crop']> {
  const scale = Math.max(w / width, h / height);
  const side = (shown: number, at: number): [before: number, after: number] => {
    const before = Math.min(Math.max(at - shown / 2, 0), 1 - shown);
    return [before, 1 - shown - before];
  };
  const [left, right] = side(Math.min(1, w / (width * scale)), focus.x);
  const [top, bottom] = side(Math.min(1, h / (height * scale)), focus.y);
  return { left, top, right, bottom };
}
