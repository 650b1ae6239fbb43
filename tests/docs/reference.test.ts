/** What editors and writers are told is what the reader holds a briefing to. UPDATE_DOCS=1 writes it anew. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SCHEMAS, schemaFile } from '../../scripts/reference/json-schemas.ts';
import { referencePage } from '../../scripts/reference/page.ts';

const root = new URL('../../', import.meta.url).pathname;
const SAMPLE = 'content/digital-government';

function recorded(path: string, text: string): void {
  if (process.env.UPDATE_DOCS) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  expect(readFileSync(join(root, path), 'utf8'), `${path}: UPDATE_DOCS=1 npx vitest run tests/docs`).toBe(text);
}

test.each(Object.keys(SCHEMAS))('schemas/%s.schema.json is what the reader asks', (name) => {
  recorded(`schemas/${name}.schema.json`, schemaFile(name));
});
test('docs/reference.md is what the reader asks', () => recorded('docs/reference.md', referencePage()));

const valid = (name: string, text: string): string[] => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const check = ajv.compile(JSON.parse(schemaFile(name)) as object);
  check(parse(text));
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const file = (path: string): string => readFileSync(join(root, path), 'utf8');

test('every key says what it means', () => {
  expect(referencePage().match(/^\|.*\| *\|$/gm)).toBeNull();
});

describe('an editor', () => {
  const files: [name: string, path: string][] = [
    ['briefing', `${SAMPLE}/briefing.yaml`],
    ['facts', `${SAMPLE}/facts.yaml`],
    ...readdirSync(join(root, SAMPLE, 'audiences')).map((f): [string, string] => [
      'audience',
      `${SAMPLE}/audiences/${f}`,
    ]),
    ...['zh', 'en'].flatMap((lang): [string, string][] => [
      ['briefing', `templates/starter/${lang}/briefing.yaml`],
      ['facts', `templates/starter/${lang}/facts.yaml`],
      ['audience', `templates/starter/${lang}/audiences/public.yaml`],
    ]),
    ...readdirSync(join(root, 'templates/themes')).map((f): [string, string] => ['theme', `templates/themes/${f}`]),
  ];
  test.each(files)('finds no fault by the schema of %s in %s', (name, path) => {
    expect(valid(name, file(path))).toEqual([]);
  });

  test.each([
    ['briefing', 'title: 汇报\ntitel: 汇报\n', 'must NOT have additional properties'],
    ['briefing', 'subtitle: 汇报\n', "must have required property 'title'"],
    [
      'audience',
      file(`${SAMPLE}/audiences/leaders.yaml`).replace(/^body:.*$/m, 'body: large'),
      '/body must be integer',
    ],
    [
      'audience',
      file(`${SAMPLE}/audiences/leaders.yaml`).replace(/^depth:.*$/m, 'depth: deep'),
      '/depth must be equal to one',
    ],
    ['facts', '- {id: a, text: "1", value: "1", kind: numbre, section: "1"}', '/0/kind must be equal to one'],
    ['theme', 'id: x\nname: X\nslots: {accent1: red}\n', '/slots/accent1 must match pattern'],
  ])('is told of a fault in %s', (name, text, fault) => {
    expect(valid(name, text).join('\n')).toContain(fault);
  });
});
