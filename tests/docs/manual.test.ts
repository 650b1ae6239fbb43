/** The manual in Chinese: its examples stand in the starter briefing, and the command line takes its commands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandOf, readArguments } from '../../src/cli/arguments.ts';

const root = new URL('../../', import.meta.url).pathname;
const manual = readFileSync(join(root, 'docs/manual.zh.md'), 'utf8');

const examples = [...manual.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({
  path,
  text,
}));
test('there are examples', () => expect(examples.length).toBeGreaterThan(6));
test.each(examples)('an example of $path stands in the starter', ({ path, text }) => {
  const file = readFileSync(join(root, 'templates/starter/zh', path), 'utf8');
  // The lines of one example need not be neighbours in the register.
  for (const part of path === 'facts.yaml' ? text.trim().split('\n') : [text]) expect(file).toContain(part);
});

const commands = [...manual.matchAll(/^npx briefdeck (\w+) (.*)$/gm)].map(([, name = '', rest = '']) => ({
  name,
  rest,
}));
test('there are commands', () => expect(commands.length).toBeGreaterThan(5));
test.each(commands)('the command line takes: $name $rest', ({ name, rest }) => {
  expect(() => readArguments(commandOf(name), rest.split(' '))).not.toThrow();
});
