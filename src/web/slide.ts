import type { Note, Placed, PlacedSlide } from '../model/index.ts';
import { drawChart } from './chart.ts';
import { drawConnector } from './connector.ts';
import { type Drawing, type Origin, SLIDE } from './draw.ts';
import { drawGroup } from './group.ts';
import { type Html, join, NONE, tag, words } from './markup.ts';
import { drawPicture } from './picture.ts';
import { sameLanguage } from './run.ts';
import { drawShape } from './shape.ts';
import { drawTable } from './table.ts';
import { drawText } from './text.ts';

type Handlers = {
  [K in Placed['kind']]: (item: Extract<Placed, { kind: K }>, drawing: Drawing, origin: Origin) => Html;
};

const DRAW: Handlers = {
  text: (item, drawing, origin) => drawText(item, drawing, origin),
  table: drawTable,
  chart: drawChart,
  picture: drawPicture,
  group: (item, drawing, origin) => drawGroup(item, drawing, origin, drawItem),
  rect: (item, _, origin) => drawShape(item, origin),
  line: (item, _, origin) => drawShape(item, origin),
  connector: (item, _, origin) => drawConnector(item, origin),
};

function drawItem(item: Placed, drawing: Drawing, origin: Origin): Html {
  return (DRAW[item.kind] as (item: Placed, drawing: Drawing, origin: Origin) => Html)(item, drawing, origin);
}

const isShape = (item: Placed): boolean => item.kind === 'rect' || item.kind === 'line';
const isTitle = (item: Placed): boolean => item.kind === 'text' && item.placeholder === 'title';

/** @returns one slide; shapes come first, because what comes later lies on top. */
export function drawSlide(slide: PlacedSlide, drawing: Drawing): Html {
  const shapes = slide.items.filter(isShape);
  const others = slide.items.filter((item) => !isShape(item));
  const heading = slide.layout === 'cover' ? 1 : 2;
  const content = others.map((item) =>
    item.kind === 'text' && isTitle(item) ? drawText(item, drawing, SLIDE, heading) : drawItem(item, drawing, SLIDE),
  );
  const { still, paper } = drawing;
  return tag(
    'section',
    {
      class: 'slide',
      id: still ? undefined : slide.id,
      'data-layout': slide.layout,
      'data-section': slide.section || undefined,
      'data-appendix': slide.appendix,
      style:
        drawing.backdrops?.get(slide.layout) ??
        (slide.background === 'page' ? undefined : `background:var(--${slide.background})`),
    },
    ...shapes.map((item) => drawItem(item, drawing, SLIDE)),
    ...content,
    still || paper ? NONE : drawNotes(slide.notes, slide.sources, drawing.lang),
  );
}

/** @returns the speaker notes, ended by the sources; nothing where there are neither. */
export function drawNotes(notes: readonly Note[], sources: readonly string[], lang: string): Html {
  const out: Html[] = [];
  for (let at = 0; at < notes.length; ) {
    const start = at;
    const bullet = notes[at]?.bullet === true;
    while (at < notes.length && notes[at]?.bullet === bullet) at += 1;
    const same = notes.slice(start, at).map((note) => {
      const attrs = { lang: note.lang === undefined || sameLanguage(note.lang, lang) ? undefined : note.lang };
      return tag(bullet ? 'li' : 'p', attrs, words(note.text));
    });
    out.push(bullet ? tag('ul', {}, join(same, '\n')) : join(same, '\n'));
  }
  for (const line of sources) out.push(tag('p', { class: 'source' }, words(line)));
  // Line ends between the elements, so that the text alone keeps words of two paragraphs apart.
  return out.length ? tag('aside', { class: 'notes' }, join(out, '\n')) : NONE;
}
