/** Namespaces, relationship types and content types of a Word document (ECMA-376 parts 1 and 2, transitional). */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FORMATS = 'application/vnd.openxmlformats-officedocument';

export const REL = {
  document: `${OFFICE}/officeDocument`,
  extended: `${OFFICE}/extended-properties`,
  fontTable: `${OFFICE}/fontTable`,
  footer: `${OFFICE}/footer`,
  header: `${OFFICE}/header`,
  image: `${OFFICE}/image`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  styles: `${OFFICE}/styles`,
} as const;

export const TYPE = {
  document: `${FORMATS}.wordprocessingml.document.main+xml`,
  extended: `${FORMATS}.extended-properties+xml`,
  fontTable: `${FORMATS}.wordprocessingml.fontTable+xml`,
  footer: `${FORMATS}.wordprocessingml.footer+xml`,
  header: `${FORMATS}.wordprocessingml.header+xml`,
  numbering: `${FORMATS}.wordprocessingml.numbering+xml`,
  settings: `${FORMATS}.wordprocessingml.settings+xml`,
  styles: `${FORMATS}.wordprocessingml.styles+xml`,
} as const;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Declared on the root of every part that holds text. */
export const XMLNS = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': OFFICE,
  'xmlns:wp': `${DRAWING}/wordprocessingDrawing`,
  'xmlns:a': `${DRAWING}/main`,
  'xmlns:pic': `${DRAWING}/picture`,
} as const;
export const PICTURE = XMLNS['xmlns:pic'];
