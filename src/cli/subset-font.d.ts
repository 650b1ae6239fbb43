/** The part of subset-font 2.9 that is used; it ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff';
      keepFeatures: readonly string[];
      noLayoutClosure: boolean;
      noHinting: boolean;
    },
  ): Promise<Buffer>;
}
