/** Sheets of A4, with the handling mark above and the page number below: the slides' own sheet is another. */
export function paperOf(handling: string): HTMLStyleElement {
  const mark = handling ? `@top-right{content:${JSON.stringify(handling)};font:700 10pt sans-serif}` : '';
  const style = document.createElement('style');
  const number = '@bottom-center{content:counter(page) " / " counter(pages);font:10pt sans-serif}';
  style.textContent = `@page{size:A4 portrait;margin:20mm 18mm;${mark}${number}}`;
  return style;
}
