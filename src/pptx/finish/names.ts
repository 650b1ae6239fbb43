/** Namespaces, relationship types and content types of the package (ECMA-376 parts 1 and 2, transitional). */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FORMATS = 'application/vnd.openxmlformats-officedocument';

export const REL = {
  chart: `${OFFICE}/chart`,
  document: `${OFFICE}/officeDocument`,
  extended: `${OFFICE}/extended-properties`,
  hyperlink: `${OFFICE}/hyperlink`,
  image: `${OFFICE}/image`,
  layout: `${OFFICE}/slideLayout`,
  master: `${OFFICE}/slideMaster`,
  notes: `${OFFICE}/notesSlide`,
  notesMaster: `${OFFICE}/notesMaster`,
  package: `${OFFICE}/package`,
  presProps: `${OFFICE}/presProps`,
  sheet: `${OFFICE}/worksheet`,
  slide: `${OFFICE}/slide`,
  styles: `${OFFICE}/styles`,
  tableStyles: `${OFFICE}/tableStyles`,
  theme: `${OFFICE}/theme`,
  viewProps: `${OFFICE}/viewProps`,
} as const;

export const TYPE = {
  app: `${FORMATS}.extended-properties+xml`,
  chart: `${FORMATS}.drawingml.chart+xml`,
  layout: `${FORMATS}.presentationml.slideLayout+xml`,
  master: `${FORMATS}.presentationml.slideMaster+xml`,
  notes: `${FORMATS}.presentationml.notesSlide+xml`,
  notesMaster: `${FORMATS}.presentationml.notesMaster+xml`,
  presentation: `${FORMATS}.presentationml.presentation.main+xml`,
  presProps: `${FORMATS}.presentationml.presProps+xml`,
  sheet: `${FORMATS}.spreadsheetml.worksheet+xml`,
  slide: `${FORMATS}.presentationml.slide+xml`,
  styles: `${FORMATS}.spreadsheetml.styles+xml`,
  tableStyles: `${FORMATS}.presentationml.tableStyles+xml`,
  theme: `${FORMATS}.theme+xml`,
  viewProps: `${FORMATS}.presentationml.viewProps+xml`,
  workbook: `${FORMATS}.spreadsheetml.sheet.main+xml`,
  xlsx: `${FORMATS}.spreadsheetml.sheet`,
} as const;

export const NAMESPACE = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  compatibility: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  drawing2010: 'http://schemas.microsoft.com/office/drawing/2010/main',
  math: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  svg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  table: 'http://schemas.openxmlformats.org/drawingml/2006/table',
  decorative: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  linkColor: 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
} as const;
