import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { builtSlide } from '../built.ts';

const fillOf = async (body: string): Promise<Record<string, number>> => {
  const { files } = await builtSlide(body);
  const deck = files.find((file) => file.path.endsWith('deck.json'));
  return JSON.parse(strFromU8(deck?.bytes as Uint8Array)).slides[0].fill;
};

test('deck.json says how full each region is', async () => {
  const [one, four] = [await fillOf('- 一行\n'), await fillOf('- 一行\n'.repeat(4))];
  expect(one.body).toBeGreaterThan(0);
  expect(one.body).toBeLessThan(0.2);
  expect(four.body).toBeGreaterThan((one.body as number) * 3);
  expect(four.body).toBeLessThan(1);
});

test('a column of two is measured by itself', async () => {
  const column = (items: string) => `::: column\n### 头\n${items}\n:::\n`;
  const fill = await fillOf(`:::: columns\n${column('- 甲')}${column('- 甲\n- 乙\n- 丙')}::::\n`);
  expect(Object.keys(fill)).toEqual(expect.arrayContaining(['left', 'right']));
  expect(fill.left).toBeLessThan(fill.right as number);
});
