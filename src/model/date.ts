/** The briefing's date as W3CDTF, at midnight UTC; 2000-01-01 where it has none, so that no clock is read. */
export function documentDate(date: string | undefined): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? '') ?? [];
  return year === undefined ? '2000-01-01T00:00:00Z' : `${year}-${month}-${day}T00:00:00Z`;
}
