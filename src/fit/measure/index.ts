export { missingIn } from './coverage.ts';
export { type MathBox, mathBox } from './math.ts';
export { breakLines, chromiumWidth, type LineOptions, lineCount, PLANNED, textWidth } from './measure.ts';
export type { Span } from './paragraph.ts';
export { cut, titleBreak, titleLines } from './title.ts';
