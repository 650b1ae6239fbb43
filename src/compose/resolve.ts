import type { AreaName, Density, Frame, Lang, Layout, Rect, Region, ResolvedLayout, Theme } from '../model/index.ts';
import type { LayoutFile } from './layout-file.ts';
import { areas, BODY_WIDTH, column, running, SLIDE } from './theme.ts';

/** @returns the layout in points, for a theme, a density and a language. */
export function resolve(file: LayoutFile, theme: Theme, density: Density, lang: Lang, frame?: Frame): ResolvedLayout {
  const area = frame?.areas ?? areas(theme, density);
  const { name, chrome } = file;
  // A template draws its own blocks: of ours those stay that belong to the content.
  const drawn = file.shapes.filter((s) => !frame || s.area !== 'slide');
  const set = (moved: (cols: Span) => Span) => ({
    regions: (frame ? file.agencyRegions : file.regions).map((r) => {
      const region = resolveRegion(r, area, lang, moved);
      return frame && r.name === 'title' ? { ...region, ...frame.title, color: 'heading' as const } : region;
    }),
    shapes: drawn.map((s) => ({
      ...(defined(s) as unknown as Layout['shapes'][number]),
      rect: within(area, { ...s, cols: s.cols && moved(s.cols) }),
    })),
  });
  const own = boundary(file);
  return {
    name,
    for: file.for,
    chrome,
    background: frame ? 'page' : file.background,
    ...set((cols) => cols),
    divisions: file.divisions.map((last) => set((cols) => divide(cols, own, last))),
    ...(file.wider === undefined ? {} : { wider: file.wider }),
    running: frame?.running ?? running(chrome, name),
    ...(frame ? { frame } : {}),
  };
}

type Span = [first: number, last: number];

/** The last column of the left part: where the first region that does not reach the right edge ends. */
const boundary = ({ regions }: LayoutFile): number =>
  regions.find((r) => r.cols?.[0] === 1 && r.cols[1] < 12)?.cols?.[1] ?? 12;

/** Columns 1–6 and 7–12 become 1–7 and 8–12. */
const divide = ([first, last]: Span, own: number, to: number): Span => [
  first === own + 1 ? to + 1 : first,
  last === own ? to : last,
];

function resolveRegion(
  {
    hang,
    cols,
    left,
    width,
    top,
    height,
    bottom,
    role,
    smaller,
    follows,
    columns,
    ...rest
  }: LayoutFile['regions'][number],
  area: Record<AreaName, Rect>,
  lang: Lang,
  moved: (cols: Span) => Span,
) {
  const own = <T extends number | undefined>(value: T | [number, number]) =>
    Array.isArray(value) ? value[lang === 'en' ? 1 : 0] : value;
  const at = { cols: cols && moved(cols), left: own(left), width, top, height, bottom };
  return {
    ...rest,
    ...(defined({ ...at, smaller, follows, columns }) as Pick<
      Region,
      'smaller' | 'follows' | 'columns' | keyof typeof at
    >),
    role: role ?? 'body',
    hang: own(hang),
    rect: within(area, { area: rest.area, ...at }),
  };
}

/** Drops keys whose value is undefined, which exact optional types do not allow. */
function defined<T extends object>(value: T): { [K in keyof T]-?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never;
}

interface At {
  cols?: [number, number] | undefined;
  left?: number | undefined;
  width?: number | undefined;
  top?: number | undefined;
  height?: number | undefined;
  bottom?: number | undefined;
}

/**
 * A place within an area: `cols` on the grid, or `left`/`width`; `top` from the bottom when negative. Layouts are drawn
 * for our own areas: across they stretch with an area that is wider or narrower, down they keep their points.
 */
export function within(areas: Record<string, Rect>, { area: name, ...at }: At & { area: string }): Rect {
  const area = areas[name] ?? { x: 0, y: 0, w: 0, h: 0 };
  const stretch = area.w / (name === 'slide' ? SLIDE.w : name === 'source' ? area.w : BODY_WIDTH);
  const grid = name === 'slide' ? { x: 60 * stretch, w: BODY_WIDTH * stretch } : area;
  const across = at.cols ? column(at.cols[0], at.cols[1], grid) : undefined;
  const x = across?.x ?? area.x + (at.left ?? 0) * stretch;
  const w = across?.w ?? (at.width === undefined ? area.x + area.w - x : at.width * stretch);
  const top = at.top ?? 0;
  const y = top < 0 ? area.y + area.h + top : area.y + top;
  const h = at.height ?? area.y + area.h - (at.bottom ?? 0) - y;
  return { x, y, w, h };
}
