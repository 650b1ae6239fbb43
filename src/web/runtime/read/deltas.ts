import { element } from '../element.ts';

/** A column that a slide sets beside its chart becomes a column of the chart's table; a title said twice is said once. */
export function foldIntoTable(slide: HTMLElement): void {
  const region = (name: string) => slide.querySelector<HTMLElement>(`[data-region="${name}"]`);
  const table = region('chart')?.querySelector('table');
  if (!table) return;
  const title = table.caption?.textContent?.trim();
  for (const caption of slide.querySelectorAll('[data-region^="caption"]'))
    if (caption.textContent?.trim() === title) caption.remove();
  const [head, list] = [region('caption-delta'), region('label-delta')];
  const items = [...(list?.querySelectorAll('li') ?? [])];
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  if (!head || !list || items.length !== rows.length) return;
  table.tHead?.rows[0]?.append(element(document, 'th', { scope: 'col' }, head.textContent?.trim() ?? ''));
  rows.forEach((row, n) => {
    row.append(element(document, 'td', {}, items[n]?.textContent?.trim() ?? ''));
  });
  for (const box of [head, list]) box.remove();
}
