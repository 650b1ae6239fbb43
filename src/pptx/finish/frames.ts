import type { PlacedChart, PlacedPicture, PlacedShape, PlacedText } from '../../model/index.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { emu } from '../units.ts';
import { bind, claim, region } from './bind.ts';
import { addChart } from './charts.ts';
import { type At, need } from './context.ts';
import { REL } from './names.ts';
import { geometry, line, noFill, sameRect, solidFill, transform } from './paint.ts';
import { fillWith, pictureFrame } from './pictures.ts';
import type { Placeholder } from './placeholders.ts';
import { ANCHOR, bodyProperties, decorate, shapeBox, shapeLook } from './shapes.ts';
import { FREE, UNKNOWN } from './style.ts';
import { dressText, fieldPageNumber } from './text.ts';

const TEXTUAL = new Set([undefined, 'body', 'title', 'ctrTitle', 'subTitle', 'ftr', 'sldNum']);

function textPlaceholder(at: At, item: PlacedText): Placeholder | undefined {
  if (item.chrome) return claim(at, at.plan.chrome.get(item.chrome), () => true);
  if (!item.placeholder) return undefined;
  const own = region(at, item.region ?? item.placeholder);
  return claim(at, own, (ph) => TEXTUAL.has(ph.type));
}

/** A text box, or a placeholder that carries only what differs from its layout. */
export function finishText(at: At, shape: XmlElement, item: PlacedText): void {
  const { theme } = at.deck;
  const names = need('finishText', at, shape, 'p:nvSpPr');
  const looks = need('finishText', at, shape, 'p:spPr');
  const body = need('finishText', at, shape, 'p:txBody');
  const ph = textPlaceholder(at, item);
  const color = item.paragraphs[0]?.color ?? 'ink';
  const outline = item.outline ? [line(theme, color, item.outline)] : [];
  const rest = body.children.filter((c) => typeof c !== 'string' && c.name !== 'a:bodyPr');
  if (ph) {
    bind(at, names, ph);
    const moved = !sameRect(ph.rect, item.rect);
    looks.children = [...(moved ? [transform(item.rect)] : []), ...(item.outline === ph.outline ? [] : outline)];
    body.children = [inherited(ph, item, moved), ...rest];
  } else {
    need('finishText', at, names, 'p:cNvSpPr').attrs.txBox = '1';
    looks.children = [transform(item.rect), ...textShape(at, item), ...outline];
    body.children = [insetBody(item), ...rest];
    if (item.shape) delete need('finishText', at, names, 'p:cNvSpPr').attrs.txBox;
  }
  dressText(at, body, item.paragraphs, ph?.levels ?? [at.faces ? UNKNOWN : FREE]);
  fieldPageNumber(at, body, item);
}

/** A template's placeholder has insets and an autofit of its own: where the text was laid out otherwise, it says so. */
function inherited(ph: Placeholder, item: PlacedText, moved: boolean): XmlElement {
  if (ph.foreign && moved) return bodyProperties(item.anchor);
  const anchor: Record<string, string> = item.anchor === ph.anchor ? {} : { anchor: ANCHOR[item.anchor] };
  return el('a:bodyPr', anchor, ph.foreign ? [el('a:noAutofit')] : []);
}

/** What a text stands in: nothing that shows, or a filled shape of its own. */
function textShape(at: At, { shape, rect }: PlacedText): XmlElement[] {
  if (!shape) return [geometry('rect'), noFill()];
  const made = geometry(shape.form);
  const bend = Math.round(((shape.point ?? 0) / Math.min(rect.w, rect.h)) * 100000);
  if (shape.form !== 'rect') made.children = [el('a:avLst', {}, [el('a:gd', { name: 'adj', fmla: `val ${bend}` })])];
  return [made, solidFill(at.deck.theme, shape.fill), ...(shape.form === 'rect' ? [] : [el('a:ln', {}, [noFill()])])];
}

/** Insets of a filled shape: the text of an arrow's preset begins at its notch and ends before its tip. */
function insetBody({ anchor, shape }: PlacedText): XmlElement {
  const properties = bodyProperties(anchor);
  if (!shape) return properties;
  const { form, point = 0, inset } = shape;
  const before = form === 'chevron' ? point : 0;
  const after = form === 'chevron' ? point : form === 'homePlate' ? point / 2 : 0;
  const right = form === 'rect' ? inset.x : point;
  const insets = { lIns: inset.x - before, rIns: right - after, tIns: inset.y, bIns: inset.y };
  for (const [name, points] of Object.entries(insets)) properties.attrs[name] = String(emu(points));
  return properties;
}

/** A frame whose chart part is ours, whole; PptxGenJS has laid out the frame. */
export function finishChart(at: At, frame: XmlElement, item: PlacedChart): void {
  const names = need('finishChart', at, frame, 'p:nvGraphicFramePr');
  const ph = item.placeholder
    ? claim(at, region(at, item.region), ({ type }) => type === undefined || type === 'chart')
    : undefined;
  if (ph) bind(at, names, ph);
  const chart = need('finishChart', at, frame, 'a:graphic', 'a:graphicData', 'c:chart');
  chart.attrs['r:id'] = at.pkg.relate(at.part, REL.chart, addChart(at, item));
}

export function finishPicture(at: At, picture: XmlElement, item: PlacedPicture): void {
  const names = need('finishPicture', at, picture, 'p:nvPicPr');
  const ph = item.placeholder
    ? claim(at, region(at, item.region), ({ type }) => type === undefined || type === 'pic')
    : undefined;
  if (ph) bind(at, names, ph);
  const fill = need('finishPicture', at, picture, 'p:blipFill');
  fill.children = fillWith(at, need('finishPicture', at, fill, 'a:blip'), item);
  need('finishPicture', at, picture, 'p:spPr').children = pictureFrame(at, item, ph?.rect);
}

export function finishShape(at: At, shape: XmlElement, item: PlacedShape): void {
  const looks = need('finishShape', at, shape, 'p:spPr');
  looks.children = [transform(shapeBox(item)), ...shapeLook(at.deck.theme, item)];
  decorate(need('finishShape', at, shape, 'p:nvSpPr', 'p:cNvPr'));
}
