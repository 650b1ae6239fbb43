// npm run bench [-- SLIDES…]: the time of each stage and the peak memory of a build, by number of plain slides.
// Each run is a process of its own: one uncounted, then three; the fastest is shown. Of fit, processor time too, which
// other programs of a busy machine do not stretch. Last, the time that fit takes of 1,000 slides of text alone.
// pandoc writes its PPTX of the same deck in the same run, where it is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const root = dirname(dirname(self));
const dist = join(root, 'dist');
const RUNS = 3;

/** One build in this process: prints `{ stages, peak }`, milliseconds and megabytes. */
async function measure(folder) {
  const stages = {};
  const work = {};
  let stage = 'load';
  let since = performance.now();
  let used = process.cpuUsage();
  const enter = (next) => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    stages[stage] = (stages[stage] ?? 0) + now - since;
    work[stage] = (work[stage] ?? 0) + (user + system) / 1000;
    [stage, since, used] = [next, now, process.cpuUsage()];
  };
  const [{ build }, { nodeHost }] = await Promise.all([import(join(dist, 'index.js')), import(join(dist, 'host.js'))]);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const host = await nodeHost(folder, dist);
  const target = { kind: 'file', id: 'deck', file: 'deck.md' };
  const result = await build(host, { target, formats: ['html', 'pptx'], version, progress: enter });
  enter('end');
  const wrong = result.diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) throw new Error(`${wrong.file}:${wrong.line} ${wrong.message}`);
  console.log(JSON.stringify({ stages, fitWork: work.fit, peak: process.resourceUsage().maxRSS / 1024 }));
}

/** @returns milliseconds of a whole process, and what it printed. */
function timed(command, args) {
  const since = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return { took: Number(process.hrtime.bigint() - since) / 1e6, stdout };
}

function fastest(run) {
  run();
  const runs = Array.from({ length: RUNS }, run).sort((a, b) => a.took - b.took);
  return runs[0];
}

function benchOf(slides, folder) {
  execFileSync(process.execPath, [join(root, 'scripts/plain-deck.mjs'), String(slides), folder, 'en']);
  const inside = fastest(() => timed(process.execPath, [self, '--measure', folder]));
  const whole = fastest(() =>
    timed(process.execPath, [join(dist, 'cli.js'), 'build', join(folder, 'deck.md'), '--out', join(folder, 'out')]),
  );
  const pptxOnly = fastest(() =>
    timed(process.execPath, [
      ...[join(dist, 'cli.js'), 'build', join(folder, 'deck.md')],
      ...['--format', 'pptx', '--out', join(folder, 'out-pptx')],
    ]),
  );
  const pandoc = hasPandoc()
    ? fastest(() =>
        timed('pandoc', [
          ...['-f', 'markdown', '--slide-level=2', '--resource-path', folder],
          ...[join(folder, 'deck.md'), '-o', join(folder, 'pandoc.pptx')],
        ]),
      )
    : null;
  return { slides, ...JSON.parse(inside.stdout), whole: whole.took, pptxOnly: pptxOnly.took, pandoc: pandoc?.took };
}

const hasPandoc = () => spawnSync('pandoc', ['--version']).status === 0;

function table(results) {
  const stages = [...new Set(results.flatMap((result) => Object.keys(result.stages)))];
  const ms = (value) => (value === undefined ? '–' : `${value.toFixed(0)} ms`);
  const rows = [
    ['slides', ...results.map(({ slides }) => String(slides))],
    ...stages.map((stage) => [stage, ...results.map((result) => ms(result.stages[stage]))]),
    ['  fit, processor', ...results.map(({ fitWork }) => ms(fitWork))],
    ['peak memory', ...results.map(({ peak }) => `${peak.toFixed(0)} MB`)],
    ['whole process', ...results.map(({ whole }) => ms(whole))],
    ['  PPTX alone', ...results.map(({ pptxOnly }) => ms(pptxOnly))],
    ['pandoc, PPTX', ...results.map(({ pandoc }) => ms(pandoc))],
  ];
  const wide = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, ...cells]) => name.padEnd(wide) + cells.map((cell) => cell.padStart(12)).join('')).join('\n');
}

const HAN =
  '数字政府建设公共服务数据共享平台统筹开放智能安全防护机制标准规范治理能力现代化战略规划隐私流程再造协同部门层级';

/** Writes slides of five bullets, 10 to 60 characters each, no two alike: nothing that is measured has been before. */
function textDeck(slides, folder) {
  let state = 45;
  const below = (n) => {
    state = (state * 48271) % 0x7fffffff;
    return state % n;
  };
  const words = () => Array.from({ length: 10 + below(51) }, () => HAN[below(HAN.length)]).join('');
  const bullets = () => Array.from({ length: 5 }, () => `- ${words()}，EGDI 2020`).join('\n');
  const text = Array.from({ length: slides }, (_, i) => `## 第${i + 1}页的结论\n\n${bullets()}`).join('\n\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'deck.md'), `# 文字\n\n${text}\n`);
  return text.length;
}

function fitOfText(slides, folder) {
  const characters = textDeck(slides, folder);
  const { stages } = JSON.parse(fastest(() => timed(process.execPath, [self, '--measure', folder])).stdout);
  return `fit of ${slides} text slides, ${characters} characters: ${stages.fit.toFixed(0)} ms`;
}

const args = process.argv.slice(2);
if (args[0] === '--measure') await measure(args[1]);
else {
  const sizes = args.length > 0 ? args.map(Number) : [10, 100, 1000];
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
  try {
    console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
    console.log(table(sizes.map((slides) => benchOf(slides, join(folder, String(slides))))));
    console.log(fitOfText(1000, join(folder, 'text')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
