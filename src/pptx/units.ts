/** 12,700 EMU to the point; the result is whole, as every length of the format must be. */
export const emu = (points: number): number => Math.round(points * 12700);
/** Sizes and spacings are written in hundredths of a point. */
export const hundredths = (points: number): number => Math.round(points * 100);
/** PptxGenJS takes inches; dividing whole EMU keeps its own rounding from moving them. */
export const inches = (points: number): number => emu(points) / 914400;
