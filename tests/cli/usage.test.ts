import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefdeck, root, temporary } from './run.ts';

const ZH = { LANG: 'zh_CN.UTF-8' };

describe('wrong usage exits 2 and says what to do', () => {
  test.each<[args: string, says: string[]]>([
    ['', ['briefdeck build']],
    ['buidl x', ['buidl', 'Did you mean build?']],
    ['frobnicate', ['frobnicate', '--help']],
    ['batch x', ['batch comes with a later version', 'build, check, start, dev, init']],
    ['batch x --data rows.csv', ['batch comes with a later version']],
    ['init --lang fr', ['no starter in “fr”', 'zh or en']],
    ['init a b', ['“b”']],
    ['build', ['No briefing was named', 'briefdeck build <folder|file.md>']],
    ['build a b', ['“b”', 'one folder or one .md file']],
    ['build a --ouut b', ['no option --ouut', 'Did you mean --out?']],
    ['build a --frobnicate', ['no option --frobnicate', 'briefdeck build --help']],
    ['build a --template', ['--template needs a value', '--template FILE.pptx']],
    ['build a --data rows.csv', ['--data comes with a later version']],
    ['build a --resume', ['--resume comes with a later version']],
    ['build a --queue redis://127.0.0.1', ['--queue comes with a later version']],
    ['build a --format html,pptx-master', ['pptx-master comes with a later version', 'html, pptx, pdf, handout']],
    ['build a --format docx', ['no format “docx”', 'html, pptx, pdf, handout']],
    ['build a --out', ['--out needs a value', '--out DIR']],
    ['build a --out --json', ['--out needs a value']],
    ['build a --out b --out c', ['--out is given twice']],
    ['build a --single-file=yes', ['--single-file takes no value']],
    ['check a --out b', ['check has no option --out']],
    ['start a --port 70000', ['70000']],
  ])('briefdeck %s', async (line, says) => {
    // `a` is there, so that nothing but the usage can be wrong.
    const folder = temporary();
    writeFileSync(join(folder, 'a.md'), '# A\n');
    const args = line.split(' ').filter((part) => part !== '');
    const { code, stdout, stderr } = await briefdeck(
      args.map((part) => (part === 'a' ? 'a.md' : part)),
      { cwd: folder },
    );
    expect(code).toBe(2);
    for (const words of says) expect(stdout + stderr).toContain(words);
  });

  test('in the language of the terminal', async () => {
    const { code, stderr } = await briefdeck(['build', 'a', '--ouut', 'b'], { env: ZH });
    expect(code).toBe(2);
    expect(stderr).toContain('没有选项 --ouut');
    expect(stderr).toContain('是否想用 --out？');
  });

  test('as JSON where that was asked for', async () => {
    const { code, stdout, stderr } = await briefdeck(['build', 'a', '--json', '--frobnicate']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject([{ code: 'usage-flag', severity: 'error' }]);
    expect(stderr).toBe('');
  });
});

describe('what does not exist exits 1', () => {
  test.each([
    ['build', ['nowhere'], 'nowhere does not exist'],
    ['build', ['nowhere.md'], 'nowhere.md does not exist'],
    ['check', ['package.json'], 'neither a folder nor an .md file'],
    ['check', ['README.md', '--source', 'nowhere.txt'], 'nowhere.txt does not exist'],
    ['build', ['README.md', '--layouts', 'nowhere'], 'nowhere does not exist'],
    ['build', ['README.md', '--layouts', 'scripts'], 'holds no .hbs file'],
  ])('%s %j', async (command, args, says) => {
    const { code, stderr } = await briefdeck([command, ...args]);
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(stderr).toContain('→ ');
  });

  test('as one JSON array on stdout', async () => {
    const { code, stdout, stderr } = await briefdeck(['check', 'nowhere', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ code: 'input-missing', severity: 'error', hint: expect.any(String) }]);
    expect(stderr).toBe('');
  });
});

test('--version prints the version of package.json', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(await briefdeck(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([[['--help']], [['build', '--help']], [['check', '--help']], [['start', '--help']], [['init', '--help']]])(
  '%j prints help',
  async (args) => {
    const [en, zh] = [await briefdeck(args), await briefdeck(args, { env: ZH })];
    expect([en.code, zh.code]).toEqual([0, 0]);
    expect(en.stdout).toContain('briefdeck');
    expect(zh.stdout).toContain('用法');
  },
);
