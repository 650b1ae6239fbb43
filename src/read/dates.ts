/** A stretch of time, first and last day as `YYYY-MM-DD`, which sort as text. */
export interface Span {
  from: string;
  to: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\.?\\s`, 'i');
/** A word that only dates hold, beside a year's digits. */
const DATED = /\d{4}|\d{2}年|世纪|年代|\d月|\d日|季度|\d周|centur|\d0s\b|\bQ[1-4]\b|\bweek \d|\bday \d/i;
const VAGUE = /世纪|年代|约|前后|左右|上下|期间|centur|\d0s\b|\b(?:early|mid|late|about|around|circa)\b|\bc\./i;
const RANGE = /\d{4}年?\s*(?:[-–—~～至到]|to)\s*\d{2,4}/;

/** Do these words say when? */
export const saysWhen = (words: string): boolean => DATED.test(words.normalize('NFKC')) || MONTH.test(`${words} `);

/** No single point in time: an era, a decade, a range, or about then. */
export const isVague = (words: string): boolean => VAGUE.test(words.normalize('NFKC')) || RANGE.test(words);

/** @returns what a date as people write it spans, or null where it holds no year. */
export function spanOf(words: string): Span | null {
  const text = words.normalize('NFKC');
  const century = /(\d{1,2})\s*(?:世纪|(?:st|nd|rd|th)[ -]centur)(?:(\d)0年代)?/i.exec(text);
  if (century) {
    const first = (Number(century[1]) - 1) * 100;
    return century[2] ? years(first + Number(century[2]) * 10, 10) : years(first, 101);
  }
  const [, year, month, day] =
    /(\d{4})(?:\s*[年\-/.]\s*(\d{1,2})(?!\d))?(?:\s*[月\-/.]\s*(\d{1,2})(?!\d))?/.exec(text) ?? [];
  if (year === undefined) return null;
  if (isVague(text)) return years(Number(year), 10);
  const named = MONTH.exec(`${text} `)?.[1]?.toLowerCase();
  const m = named ? MONTHS.indexOf(named) + 1 : Number(month ?? 0);
  const two = (n: number, without: string) => (n > 0 ? String(n).padStart(2, '0') : without);
  const at = (mm: string, dd: string) => `${year}-${mm}-${dd}`;
  return {
    from: at(two(m, '01'), two(Number(day ?? 0), '01')),
    to: at(two(m, '12'), two(Number(day ?? 0), '31')),
  };
}

const years = (first: number, count: number): Span => {
  const four = (n: number) => String(n).padStart(4, '0');
  return { from: `${four(first)}-01-01`, to: `${four(first + count - 1)}-12-31` };
};
