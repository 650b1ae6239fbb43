import { describe, expect, test } from 'vitest';
import { formatsOf, readArguments } from '../../src/cli/arguments.ts';

describe('--audience takes one or several', () => {
  test.each<[line: string, target: string, audiences: string[]]>([
    ['deck --audience leaders', 'deck', ['leaders']],
    ['deck --audience leaders public', 'deck', ['leaders', 'public']],
    ['deck --audience leaders,public', 'deck', ['leaders', 'public']],
    ['deck --audience leaders --audience public', 'deck', ['leaders', 'public']],
    ['--audience leaders deck', 'deck', ['leaders']],
    ['--audience leaders public --json deck', 'deck', ['leaders', 'public']],
    ['--audience=leaders deck', 'deck', ['leaders']],
  ])('%s', (line, target, audiences) => {
    const request = readArguments('build', line.split(' '));
    expect(request.target).toBe(target);
    expect(request.values.audience).toEqual(audiences);
  });
});

test.each([
  [undefined, ['html', 'pptx']],
  [
    ['pptx', 'html'],
    ['html', 'pptx'],
  ],
  [['pptx'], ['pptx']],
  [
    ['handout', 'pdf', 'html'],
    ['html', 'pdf', 'handout'],
  ],
])('--format %j', (given, formats) => {
  expect(formatsOf(given)).toEqual(formats);
});
