import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findTheme, shippedThemes } from '../../src/compose/themes.ts';
import type { ColorRole, Diagnostic, Theme } from '../../src/model/index.ts';
import { reporter } from '../../src/model/index.ts';
import { builtFolder } from '../built.ts';

const folder = fileURLToPath(new URL('../../templates/themes', import.meta.url));
const themes = shippedThemes();

/** WCAG 2.2's relative luminance, 0–1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(theme: Theme, front: ColorRole, ground: ColorRole): number {
  const [a, b] = [luminance(theme.colors[front].hex), luminance(theme.colors[ground].hex)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const TEXT: [ColorRole, ColorRole][] = [
  ['ink', 'page'],
  ['ink', 'panel'],
  ['ink', 'tint'],
  ['ink', 'rule'],
  ['title', 'page'],
  ['title', 'panel'],
  ['title', 'tint'],
  ['page', 'title'],
  ['muted', 'page'],
  ['muted', 'panel'],
  ['muted', 'tint'],
  ['primary', 'page'],
  ['primary', 'panel'],
  ['primary', 'tint'],
  ['signal', 'page'],
  ['signal', 'panel'],
  ['onPrimary', 'primary'],
  ['onCover', 'cover'],
  ['onCoverMuted', 'cover'],
  ['link', 'page'],
  ['visited', 'page'],
];
const MARKS: [ColorRole, ColorRole][] = [
  ['neutral', 'page'],
  ['neutral', 'panel'],
  ['title', 'neutral'],
  ['cat4', 'page'],
  ['cat5', 'page'],
  ['rule', 'title'],
];

test('there are the four themes, each in a file of its name', () => {
  expect(themes.map((theme) => theme.id)).toEqual(readdirSync(folder).map((file) => basename(file, '.yaml')));
  expect(themes.map((theme) => theme.id)).toEqual(['azure', 'crimson', 'night', 'paper']);
});

describe.each(themes.map((theme) => [theme.id, theme] as const))('%s', (_, theme) => {
  test.each(TEXT)('%s is legible on %s (4.5 : 1)', (front, ground) => {
    expect(contrast(theme, front, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(MARKS)('%s is told from %s (3 : 1)', (front, ground) => {
    expect(contrast(theme, front, ground)).toBeGreaterThanOrEqual(3);
  });
});

const OWN = `id: ministry
name: 部委绿
extends: azure
slots: { dk2: "#0B4A33", accent1: "#1B6B4B" }
`;

describe('a theme in the briefing’s own folder', () => {
  test('is one short file that says what differs', async () => {
    const theme = await findTheme('ministry', new Map([['themes/ministry.yaml', OWN]]), () => {});
    expect(theme?.colors.title.hex).toBe('#0B4A33');
    expect(theme?.colors.ink.hex).toBe(themes[0]?.colors.ink.hex);
    expect(theme?.scale).toEqual(themes[0]?.scale);
  });

  test('colours the edition that names it', async () => {
    const files = { '01-a.md': '---\nsection: "1"\n---\n# 节\n## 结论 {#a}\n文\n', 'themes/ministry.yaml': OWN };
    const built = await builtFolder(files, ['html'], 'theme: ministry\n');
    expect(built.said).toEqual([]);
    const page = built.files.find((file) => file.path === 'dept/index.html');
    expect(new TextDecoder().decode(page?.bytes)).toContain('--title:#0B4A33');
  });

  test.each([
    ['a colour that is none', OWN.replace('"#0B4A33"', 'green'), 'theme-broken', 4, 'slots.dk2'],
    ['a key that there is not', `${OWN}colour: red\n`, 'theme-broken', 1, 'colour'],
    ['a base that there is not', OWN.replace('azure', 'azur'), 'theme-broken', 3, 'extends'],
    ['a role of no scheme colour', `${OWN}roles: { tint: green }\n`, 'theme-broken', 5, 'roles.tint'],
    ['YAML that is none', OWN.replace('}', ''), 'theme-broken', 5, ''],
  ])('with %s is refused, with its line', async (_, text, code, line, said) => {
    const diagnostics: Diagnostic[] = [];
    const report = reporter('zh-CN', diagnostics);
    expect(await findTheme('ministry', new Map([['themes/ministry.yaml', text]]), report)).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, file: 'themes/ministry.yaml', line });
    expect(diagnostics[0]?.message).toContain(said);
  });

  test('a theme that there is not names the nearest', async () => {
    const diagnostics: Diagnostic[] = [];
    await findTheme('azur', new Map(), reporter('zh-CN', diagnostics));
    expect(diagnostics[0]).toMatchObject({ code: 'theme-unknown', hint: expect.stringContaining('azure') });
  });
});

test('a theme’s titles may have a face of their own, in both outputs', async () => {
  const file = { '01-a.md': '---\nsection: "1"\n---\n# 节\n## 结论 {#a}\n文\n' };
  const built = await builtFolder(file, ['html', 'pptx'], 'theme: crimson\n');
  const bytes = (end: string) => built.files.find((f) => f.path.startsWith('dept/') && f.path.endsWith(end))?.bytes;
  const page = new TextDecoder().decode(bytes('index.html'));
  expect(page).toMatch(/data-region="title"\][^{]*\{font-family:"Deck Serif"/);
  const theme = strFromU8(unzipSync(bytes('.pptx') as Uint8Array)['ppt/theme/theme1.xml'] as Uint8Array);
  expect(theme).toMatch(/<a:majorFont><a:latin typeface="华文中宋"\/><a:ea typeface="华文中宋"\/>/);
  expect(theme).toMatch(/<a:minorFont><a:latin typeface="Microsoft YaHei"\/>/);
});
