import type { Page } from './page.ts';

/** What a Chinese keyboard or Word gives in place of Markdown, with what was meant. */
const SLIPS: readonly (readonly [found: RegExp, meant: string])[] = [
  [/^\s*(?:＃+|##+(?=[^\s#])|#(?=\p{Script=Han}))\s*\S{0,12}/mu, '## 标题'],
  [/[\]】］]（(?:https?:|mailto:|#)[^）]{0,20}/u, '[文字](地址)'],
  [/｛\s*[#.][^｝]{0,20}｝?/u, '{#id}'],
];
const FENCE = /^\s*：{2,}\s*\S{0,12}/mu;
const BULLET =
  /^\s*(?:[•·●○▪■◆◇►➢✓√]|\d{1,2}[、．]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)/u;

/** Reports what will be printed as it stands, though its writer meant it as a heading, a fence, a link, a list or a table. */
export function reportSlips(raw: string, line: number, page: Page): void {
  const lines = raw.trimEnd().split('\n');
  const at = (index: number) => line + raw.slice(0, index).split('\n').length - 1;
  const fence = FENCE.exec(raw);
  if (fence) page.report('slip-fence', { written: fence[0].trim() }, at(fence.index + fence[0].search(/\S/)));
  for (const [found, meant] of SLIPS) {
    const slip = found.exec(raw);
    if (slip) page.report('slip', { written: slip[0].trim(), meant }, at(slip.index + slip[0].search(/\S/)));
  }
  const [bullets, tabs] = [lines.filter((one) => BULLET.test(one)), lines.filter((one) => /\S\t+\S/.test(one))];
  if (tabs.length > 1) page.report('lines-table', {}, line);
  else if (bullets.length > 1) page.report('lines-list', { written: bullets[0]?.trim().slice(0, 12) ?? '' }, line);
}
