import { expect, test } from 'vitest';
import { readFolder, readPlain } from './briefing.ts';

const BOMB = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n`;

test.each([
  ['an alias bomb', { 'briefing.yaml': BOMB }, 'yaml-alias briefing.yaml:1'],
  ['a tag', { 'briefing.yaml': 'title: !!js/function "() => 1"\n' }, 'yaml-broken briefing.yaml:1'],
  ['a thousand brackets', { 'briefing.yaml': `title: ${'['.repeat(20_000)}` }, 'yaml-broken briefing.yaml:1'],
  [
    'brackets that close',
    { 'briefing.yaml': `title: ${'['.repeat(9000)}${']'.repeat(9000)}` },
    'yaml-broken briefing.yaml:1',
  ],
  ['a prototype key', { 'briefing.yaml': 'title: x\n__proto__: {title: y}\n' }, 'key-unknown briefing.yaml:2'],
  ['aliases in facts', { 'facts.yaml': '- &a {id: x}\n- *a\n' }, 'yaml-alias facts.yaml:1'],
  ['front matter that would run', { '01-a.md': '---js\nprocess.exit(1)\n---\n# x\n' }, 'front-matter-kind 01-a.md:1'],
  ['bytes that are no UTF-8', { '01-a.md': Uint8Array.from([0x23, 0x20, 0xd6, 0xd0]) }, 'not-utf8 01-a.md:undefined'],
  ['a file beyond the limit', { '01-a.md': new Uint8Array(1024 * 1024 + 1) }, 'file-too-big 01-a.md:undefined'],
])('%s is a diagnostic', async (_, files, said) => {
  const outcome = await readFolder(files);
  expect(outcome.said).toContain(said);
});

const DEEP: [what: string, text: string, code: string][] = [
  ['quotes', `${'>'.repeat(5000)} x`, 'too-deep'],
  ['lists on a line', `${'- '.repeat(500)}x`, 'too-deep'],
  ['lists', Array.from({ length: 500 }, (_, n) => `${' '.repeat(2 * n)}- x`).join('\n'), 'too-deep'],
  ['quotes in lists', `${'- > '.repeat(200)}x`, 'too-deep'],
  ['divs', `${'::: only {audience=all}\n'.repeat(300)}x`, 'too-deep'],
  ['one paragraph', 'x'.repeat(20_000), 'paragraph-long'],
  ['emphasis', '_a__b'.repeat(5000), 'paragraph-long'],
];
test.each(DEEP)('too much of it: %s', async (_, text, code) => {
  const started = performance.now();
  const { briefing, diagnostics } = await readPlain(`## A\n\n${text}`);
  expect(briefing).toBeNull();
  expect(diagnostics).toMatchObject([{ code, severity: 'error', line: expect.any(Number) }]);
  expect(performance.now() - started).toBeLessThan(2000);
});

const NASTY: [what: string, text: string][] = [
  ['backticks', '`'.repeat(1_000_000)],
  ['brackets', '['.repeat(9_000)],
  ['spans without an end', '[x]{'.repeat(2_000)],
  ['spans within spans', `${'['.repeat(900)}x${']{a=b}'.repeat(900)}`],
  ['images', '![]('.repeat(2_000)],
  ['stars', '**a'.repeat(3_000)],
  ['breaks', '---\n\n'.repeat(20_000)],
  ['divs that end without beginning', ':::\n'.repeat(20_000)],
  ['headings with braces', `## ${'{'.repeat(4_000)}}`],
  ['comments without an end', '<!--'.repeat(2_000)],
  ['definitions', '[a]: b\n'.repeat(20_000)],
  ['paragraphs', 'x\n\n'.repeat(20_000)],
];
test.each(NASTY)('read in time: %s', async (_, text) => {
  const started = performance.now();
  await readPlain(`## A\n\n${text}`);
  expect(performance.now() - started).toBeLessThan(4000);
});

const STRINGS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\tjavascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](javascript:alert(1))',
  '[x](vbscript:x)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '<iframe src="//evil.example"></iframe>',
  '<a href="javascript:x">y</a>',
  '{{constructor.constructor("alert(1)")()}}',
  '$' + '{7*7}',
  '<%= 1 %>',
  '__proto__',
  'constructor',
  '[x]{__proto__=y}',
  '[x]{constructor=y}',
  '::: __proto__\nx\n:::',
  '::: constructor\nx\n:::',
  '::: toString\nx\n:::',
  '[]{fact=__proto__}',
  '[]{fact=constructor}',
  '\u202eabc\u202c',
  '\ud800',
  'a\u0000b',
  '\ufeff',
  '👩‍👩‍👧‍👦',
  'ﷺ',
  '%s%n',
  '\\',
  '|',
  '||\n|-|\n||',
  '#',
  '##',
  '## {#}',
  '-',
  '>',
  '***',
  '[@]',
  '[@ ]',
  '{}',
  '[]{}',
  '[]()',
  '![]()',
];
test.each(STRINGS.map((text, n) => [n, text]))('nothing of string %i runs or breaks', async (_, text) => {
  const { briefing } = await readPlain(
    `## A\n\n${text}\n\n| a |\n|---|\n| ${String(text).split('\n')[0]} |\n\n- ${String(text).split('\n')[0]}`,
  );
  const found: string[] = [];
  JSON.stringify(briefing?.sections, (key, value) => {
    if (key === 'href') found.push(value);
    return value;
  });
  expect(found.filter((href) => !/^(https?:\/\/|mailto:|tel:|#)/.test(href))).toEqual([]);
});

test('a fence named like a property of every object is an unknown one', async () => {
  const { said } = await readFolder({
    '01-a.md': '---\nsection: "1"\n---\n# 节\n## 甲 {#a}\n::: constructor {toString=3}\n字\n:::\n\n字\ufffe\n',
  });
  expect(said).toEqual(['div-unknown 01-a.md:6']);
});
