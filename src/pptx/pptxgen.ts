import type PptxGenJS from 'pptxgenjs';

export type Generator = PptxGenJS;
export type GeneratorSlide = PptxGenJS.Slide;
export type GeneratorRun = PptxGenJS.TextProps;
export type GeneratorCell = PptxGenJS.TableCell;

type Constructor = new () => PptxGenJS;

/**
 * A fresh generator: a second `write()` of the same one corrupts its deck (PptxGenJS 4.0.1), so each serves once.
 * Node's loader may wrap a CommonJS build's default export once more; both shapes are taken.
 */
export async function newGenerator(): Promise<Generator> {
  const module: unknown = (await import('pptxgenjs')).default;
  const inner = (module as { default?: Constructor }).default;
  return new (inner ?? (module as Constructor))();
}
