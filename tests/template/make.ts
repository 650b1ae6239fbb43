/** Templates made for tests: small packages of plain XML, odd in one way or another. */
import { strToU8, zipSync } from 'fflate';

const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FORMAT = 'application/vnd.openxmlformats-officedocument';

/** Points: left, top, width, height. */
export type Box = [x: number, y: number, w: number, h: number];
export interface MadePlaceholder {
  type?: string;
  idx?: number | undefined;
  box?: Box;
  body?: string;
  style?: string;
}
export interface MadeLayout {
  name: string;
  type?: string;
  placeholders: MadePlaceholder[];
  /** More of the shape tree, and of `p:cSld` before it. */
  shapes?: string;
  background?: string;
  /** What follows `p:cSld`. */
  after?: string;
  /** Relationships besides that to the master. */
  rels?: string;
}
export interface MadeMaster {
  layouts: MadeLayout[];
  placeholders?: MadePlaceholder[];
  clrMap?: string;
  styles?: string;
  background?: string;
  colors?: Partial<Record<string, string>>;
}
export interface MadeTemplate {
  /** Points. */
  size?: [w: number, h: number];
  masters: MadeMaster[];
  /** Which layout each sample slide stands on: [master, layout]. */
  slides?: [master: number, layout: number][];
  type?: string;
  /** Added to, or in place of, the parts made. */
  parts?: Record<string, string | Uint8Array>;
  types?: string;
}

const emu = (points: number) => Math.round(points * 12700);
export const rel = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`;
export const rels = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export const transform = ([x, y, w, h]: Box): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;
function shape({ type, idx, box, body = '', style = '' }: MadePlaceholder, n: number): string {
  const mark = `${type === undefined ? '' : ` type="${type}"`}${idx === undefined ? '' : ` idx="${idx}"`}`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${n + 2}" name="Placeholder ${n + 2}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${mark}/></p:nvPr></p:nvSpPr><p:spPr>${box ? transform(box) : ''}</p:spPr><p:txBody><a:bodyPr${body}/><a:lstStyle>${style}</a:lstStyle><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>`;
}
/** A filled rectangle that is no placeholder. */
export const block = (box: Box, hex: string, id = 90): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Block"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${hex}"/></a:solidFill></p:spPr></p:sp>`;
export const solid = (color: string): string =>
  `<p:bg><p:bgPr><a:solidFill>${color}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

const COLORS: Record<string, string> = {
  dk1: '1F1F1F',
  lt1: 'FFFFFF',
  dk2: '5A1E6B',
  lt2: 'F1ECF4',
  accent1: '7A2A8F',
  accent2: 'B3391F',
  accent3: '1B756D',
  accent4: '86690F',
  accent5: '1A5BA6',
  accent6: '4F5D6B',
  hlink: '0F55A5',
  folHlink: '5B3F8C',
};
function theme(own: MadeMaster['colors'] = {}): string {
  const colors = Object.entries({ ...COLORS, ...own });
  const scheme = colors.map(([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`).join('');
  const faces = '<a:latin typeface="Georgia"/><a:ea typeface="楷体"/><a:cs typeface=""/>';
  const three = (one: string) => one.repeat(3);
  const fill = three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>');
  const line = three('<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>');
  const effect = three('<a:effectStyle><a:effectLst/></a:effectStyle>');
  return `<a:theme ${NS} name="机关"><a:themeElements><a:clrScheme name="机关">${scheme}</a:clrScheme><a:fontScheme name="机关"><a:majorFont>${faces}</a:majorFont><a:minorFont>${faces}</a:minorFont></a:fontScheme><a:fmtScheme name="机关"><a:fillStyleLst>${fill}</a:fillStyleLst><a:lnStyleLst>${line}</a:lnStyleLst><a:effectStyleLst>${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const CLRMAP = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"';
const STYLES =
  '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="3200" b="1"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="2400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles>';
/** The placeholders of a plain master of a 4:3 slide, 720 × 540 points. */
export const PLAIN: MadePlaceholder[] = [
  { type: 'title', box: [36, 24, 648, 84] },
  { type: 'body', idx: 1, box: [36, 120, 648, 350] },
  { type: 'ftr', idx: 3, box: [246, 500, 228, 28] },
  { type: 'sldNum', idx: 4, box: [516, 500, 168, 28] },
];
/** A title, a body and the footers, which inherit everything. */
export const CONTENT: MadeLayout = {
  name: '标题和内容',
  type: 'obj',
  placeholders: [{ type: 'title' }, { idx: 1 }, { type: 'ftr', idx: 11 }, { type: 'sldNum', idx: 12 }],
};
export const COVER: MadeLayout = {
  name: '封面',
  type: 'title',
  placeholders: [
    { type: 'ctrTitle', box: [54, 140, 612, 110] },
    { type: 'subTitle', idx: 1, box: [54, 270, 612, 150] },
    { type: 'sldNum', idx: 12 },
  ],
};

/** @returns the package of a template; sizes in points. */
export function template({
  size = [720, 540],
  masters,
  slides = [],
  type,
  parts = {},
  types = '',
}: MadeTemplate): Uint8Array {
  const files: Record<string, string | Uint8Array> = {};
  let count = 0;
  const overrides: string[] = [];
  const part = (path: string, content: string, kind: string) => {
    files[path] = content;
    overrides.push(`<Override PartName="/${path}" ContentType="${FORMAT}.${kind}+xml"/>`);
  };
  const layoutPath = new Map<string, string>();
  masters.forEach((master, m) => {
    const path = `ppt/slideMasters/slideMaster${m + 1}.xml`;
    const ids = master.layouts
      .map((_, n) => `<p:sldLayoutId id="${2147483660 + 20 * m + n}" r:id="rId${n + 1}"/>`)
      .join('');
    const shapes = (master.placeholders ?? PLAIN).map(shape).join('');
    part(
      path,
      `<p:sldMaster ${NS}><p:cSld>${master.background ?? solid('<a:schemeClr val="bg1"/>')}<p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMap ${master.clrMap ?? CLRMAP} accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>${master.styles ?? STYLES}</p:sldMaster>`,
      'presentationml.slideMaster',
    );
    part(`ppt/theme/theme${m + 1}.xml`, theme(master.colors), 'theme');
    const own = master.layouts.map((layout, n) => {
      const number = ++count;
      const at = `ppt/slideLayouts/slideLayout${number}.xml`;
      layoutPath.set(`${m} ${n}`, at);
      const tree = `${TREE}${layout.shapes ?? ''}${layout.placeholders.map(shape).join('')}`;
      part(
        at,
        `<p:sldLayout ${NS}${layout.type === undefined ? '' : ` type="${layout.type}"`}><p:cSld name="${layout.name}">${layout.background ?? ''}<p:spTree>${tree}</p:spTree></p:cSld>${layout.after ?? ''}</p:sldLayout>`,
        'presentationml.slideLayout',
      );
      files[`ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`] = rels(
        rel('rId1', 'slideMaster', `../slideMasters/slideMaster${m + 1}.xml`),
        layout.rels ?? '',
      );
      return rel(`rId${n + 1}`, 'slideLayout', `../slideLayouts/slideLayout${number}.xml`);
    });
    files[`ppt/slideMasters/_rels/slideMaster${m + 1}.xml.rels`] = rels(
      ...own,
      rel('rId99', 'theme', `../theme/theme${m + 1}.xml`),
    );
  });
  slides.forEach(([m, l], n) => {
    part(
      `ppt/slides/slide${n + 1}.xml`,
      `<p:sld ${NS}><p:cSld><p:spTree>${TREE}</p:spTree></p:cSld></p:sld>`,
      'presentationml.slide',
    );
    files[`ppt/slides/_rels/slide${n + 1}.xml.rels`] = rels(
      rel('rId1', 'slideLayout', `/${layoutPath.get(`${m} ${l}`)}`),
    );
  });
  const masterIds = masters.map((_, m) => `<p:sldMasterId id="${2147483648 + m}" r:id="rId${m + 1}"/>`).join('');
  const slideIds = slides.map((_, n) => `<p:sldId id="${256 + n}" r:id="rId${100 + n}"/>`).join('');
  files['ppt/presentation.xml'] =
    `<p:presentation ${NS}><p:sldMasterIdLst>${masterIds}</p:sldMasterIdLst><p:sldIdLst>${slideIds}</p:sldIdLst><p:sldSz cx="${emu(size[0])}" cy="${emu(size[1])}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
  files['ppt/_rels/presentation.xml.rels'] = rels(
    ...masters.map((_, m) => rel(`rId${m + 1}`, 'slideMaster', `slideMasters/slideMaster${m + 1}.xml`)),
    ...slides.map((_, n) => rel(`rId${100 + n}`, 'slide', `slides/slide${n + 1}.xml`)),
  );
  files['_rels/.rels'] = rels(rel('rId1', 'officeDocument', 'ppt/presentation.xml'));
  const main = type ?? `${FORMAT}.presentationml.presentation.main+xml`;
  files['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="gif" ContentType="image/gif"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/><Override PartName="/ppt/presentation.xml" ContentType="${main}"/>${overrides.join('')}${types}</Types>`;
  return zip({ ...files, ...parts });
}

export const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, c]) => [path, typeof c === 'string' ? strToU8(c) : c])),
    { level: 6, mtime: new Date(1990, 0, 1) },
  );

/** The usual one: a cover and content on 4:3. */
export const usual = (more: Partial<MadeTemplate> = {}): Uint8Array =>
  template({ masters: [{ layouts: [COVER, CONTENT] }], ...more });
