import { expect, test } from 'vitest';
import { builtFolder } from '../built.ts';

const FACT = '- {id: index, text: "0.7948", value: "0.7948", kind: number, section: "1"}\n';
const slide = (terms: string) =>
  `---\nsection: "1"\nchapter: 01 A\n---\n# A\n\n## Singapore published Smart Nation 2025 {#a}\n\n- The index is []{fact=index}\n- The plan is Smart Nation 2025\n\n## Terms {#b}\n\n${terms}\n`;

test.each([
  ['an original that bears it', '| English | Original |\n|---|---|\n| The plan | 《智慧国家2025》 |', []],
  ['nothing that bears it', '| English | Original |\n|---|---|\n| The plan | 智慧国家 |', ['figure-unbound a']],
])('in English, the number of a work’s title with %s', async (_, terms, expected) => {
  const { said } = await builtFolder({
    'briefing.yaml': 'title: A\nlang: en\naudiences: [dept]\n',
    'facts.yaml': FACT,
    '01-a.md': slide(terms),
  });
  expect(said.filter((s) => s.startsWith('figure-unbound'))).toEqual(expected);
});
