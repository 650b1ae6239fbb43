// node scripts/judge.mjs AUDIT FILE.pptx: runs `AUDIT FILE --render --json`, prints its errors and warnings, exits 1 on errors.
// The audit knows no text boxes for charts, so it gives a label that a chart draws ("0.7948", "新加坡") to another shape
// that holds the same word, and finds it far outside. Each such finding is put to the proof: the file is audited again
// with the labels of its charts switched off. What is gone then was the charts' own and is printed as JUDGE; what stays,
// or is of any other kind, is an error.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const [audit, file] = process.argv.slice(2);

/** @returns the audit's findings; it exits 1 when there are errors, which is no failure of the run. */
function findings(path) {
  let out;
  try {
    out = execFileSync(audit, [path, '--render', '--json'], { maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status !== 1) throw error;
    out = error.stdout;
  }
  return JSON.parse(out.toString()).findings;
}

/** The same package, its charts without value labels, category labels, names of axes and legend. */
function withoutChartLabels(bytes) {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (!/^ppt\/charts\/chart\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(parts[name])
      .replaceAll('<c:showVal val="1"/>', '<c:showVal val="0"/>')
      .replaceAll('<c:delete val="0"/>', '<c:delete val="1"/>')
      .replace(/<c:title>.*?<\/c:title>/gs, '')
      .replace(/<c:legend>.*?<\/c:legend>/gs, '')
      .replace(/<c:dLbl>.*?<\/c:dLbl>/gs, '');
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

const shape = ({ part, message }) => `${part} ${message.split(':')[0]}`;
const said = findings(file).filter(({ severity }) => severity !== 'info');
const doubtful = said.filter(({ severity, code }) => severity === 'error' && code === 'RENDER_OVERFLOW');
let cleared = new Set();
if (doubtful.length > 0) {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  const copy = join(folder, 'no-labels.pptx');
  writeFileSync(copy, withoutChartLabels(new Uint8Array(readFileSync(file))));
  const left = new Set(
    findings(copy)
      .filter(({ code }) => code === 'RENDER_OVERFLOW')
      .map(shape),
  );
  cleared = new Set(doubtful.map(shape).filter((name) => !left.has(name)));
  rmSync(folder, { recursive: true });
}
let errors = 0;
for (const finding of said) {
  const judge = finding.code === 'RENDER_OVERFLOW' && cleared.has(shape(finding));
  if (finding.severity === 'error' && !judge) errors++;
  const { severity, code, part, message } = finding;
  const why = judge ? " (gone when the charts' labels are off: the chart's own label)" : '';
  console.log(`${judge ? 'JUDGE' : severity} ${code} ${part}: ${message}${why}`);
}
console.log(`summary errors=${errors} cleared=${cleared.size}`);
process.exit(errors > 0 ? 1 : 0);
