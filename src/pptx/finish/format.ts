/** A label as it is printed, and the number that it stands for. */
export interface Label {
  text: string;
  value: number;
}

const grouped = (value: number, decimals: number): string => {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
};
const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);

/**
 * The number format that prints every label as it stands (`0.0000`, `#,##0"万"`), or where none does, the plain one of
 * that many decimals; `exact` tells which labels it prints.
 */
export function numberFormat(labels: Label[], decimals: number): { code: string; exact: boolean[] } {
  const zeros = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const plain = { code: `0${zeros}`, print: (value: number) => value.toFixed(decimals) };
  const comma = { code: `#,##0${zeros}`, print: (value: number) => grouped(value, decimals) };
  for (const { code, print } of [plain, comma]) {
    const affixes = labels.map(({ text, value }) => around(text, print(value)));
    const [first] = affixes;
    if (first && affixes.every((a) => a?.[0] === first[0] && a[1] === first[1]))
      return { code: quoted(first[0]) + code + quoted(first[1]), exact: labels.map(() => true) };
  }
  return { code: plain.code, exact: labels.map(({ text, value }) => text === plain.print(value)) };
}

/** What stands before and after the number, unless that holds digits of its own. */
function around(text: string, number: string): [string, string] | undefined {
  const at = text.indexOf(number);
  if (at < 0) return undefined;
  const affix: [string, string] = [text.slice(0, at), text.slice(at + number.length)];
  return /[\d.,-]$/.test(affix[0]) || /^[\d.,]/.test(affix[1]) ? undefined : affix;
}
