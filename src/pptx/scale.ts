import type { Frame, Placed, PlacedDeck, PlacedParagraph, Rect, Run, TemplateSlot } from '../model/index.ts';

/** Everything placed is in points of a slide 540 high: `by` makes it points of the template's own slide. */
export function scaled(deck: PlacedDeck, by: number): PlacedDeck {
  if (by === 1) return deck;
  const to = scaler(by);
  const slides = deck.slides.map((slide) => ({ ...slide, items: slide.items.map(to.item) }));
  const layouts = deck.layouts.map((layout) => (layout.frame ? { ...layout, frame: to.frame(layout.frame) } : layout));
  return { ...deck, slides, layouts };
}

/** Type sizes are cut to a tenth of a point, as PowerPoint shows them: a line never grows by it. */
const tenth = (points: number): number => Math.floor(points * 10 + 1e-6) / 10;

function scaler(by: number) {
  const rect = ({ x, y, w, h }: Rect): Rect => ({ x: x * by, y: y * by, w: w * by, h: h * by });
  const both = <T extends { x: number; y: number }>(at: T): T => ({ ...at, x: at.x * by, y: at.y * by });
  const size = (points: number) => tenth(points * by);
  const run = (r: Run): Run => (r.size === undefined ? r : { ...r, size: size(r.size) });
  const paragraph = (p: PlacedParagraph): PlacedParagraph => ({
    ...p,
    runs: p.runs.map(run),
    ...(p.label ? { label: p.label.map(run) } : {}),
    left: p.left * by,
    hang: p.hang * by,
    ...(p.right === undefined ? {} : { right: p.right * by }),
    before: p.before * by,
    size: size(p.size),
    line: p.line * by,
  });
  const item = (own: Placed): Placed => {
    const placed = { ...own, rect: rect(own.rect) };
    switch (placed.kind) {
      case 'text': {
        const { shape, outline } = placed;
        const point = shape?.point === undefined ? {} : { point: shape.point * by };
        return {
          ...placed,
          paragraphs: placed.paragraphs.map(paragraph),
          ...(outline === undefined ? {} : { outline: outline * by }),
          ...(shape ? { shape: { ...shape, ...point, inset: both(shape.inset) } } : {}),
        };
      }
      case 'table':
        return {
          ...placed,
          columns: placed.columns.map((w) => w * by),
          rows: placed.rows.map(({ height, cells }) => ({
            height: height * by,
            cells: cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) })),
          })),
          inset: both(placed.inset),
        };
      case 'chart':
        return {
          ...placed,
          plot: rect(placed.plot),
          marks: placed.marks.map((mark) => ({ ...mark, rect: rect(mark.rect) })),
          ...(placed.scale ? { scale: { ...placed.scale, size: size(placed.scale.size) } } : {}),
          ...(placed.across ? { across: { ...placed.across, size: size(placed.across.size) } } : {}),
          ...(placed.names ? { names: [placed.names[0] * by, placed.names[1] * by] } : {}),
          ...(placed.words
            ? {
                words: placed.words.map((word) => ({
                  ...word,
                  x: word.x * by,
                  y: word.y * by,
                  size: size(word.size),
                  ...(word.width !== undefined && { width: word.width * by }),
                  ...(word.shift !== undefined && { shift: { x: word.shift.x * by, y: word.shift.y * by } }),
                })),
              }
            : {}),
          labelSize: size(placed.labelSize),
          valueSize: size(placed.valueSize),
        };
      case 'rect':
      case 'line':
        return placed.hollow === undefined ? placed : { ...placed, hollow: placed.hollow * by };
      case 'connector':
        return { ...placed, path: placed.path.map(([x, y]) => [x * by, y * by]), width: placed.width * by };
      case 'group':
        return { ...placed, items: placed.items.map(item) };
      case 'picture':
        return placed;
    }
  };
  const slot = (own: TemplateSlot): TemplateSlot => ({ ...own, rect: rect(own.rect) });
  const frame = (own: Frame): Frame => {
    const { title, subtitle, bodies, footer, page } = own.slots;
    const slots = {
      ...(title ? { title: slot(title) } : {}),
      ...(subtitle ? { subtitle: slot(subtitle) } : {}),
      bodies: bodies.map(slot),
      ...(footer ? { footer: slot(footer) } : {}),
      ...(page ? { page: slot(page) } : {}),
    };
    const { areas } = own;
    const body = rect(areas.body);
    return { ...own, areas: { ...areas, body }, slots };
  };
  return { item, frame };
}
