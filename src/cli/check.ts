import { build } from '../index.ts';
import { nodeHost } from './host.ts';
import type { Command } from './main.ts';
import { countLine, printDiagnostics, progressLine } from './print.ts';
import { findTarget, readNamed } from './target.ts';

/** Builds everything in memory, so that every gate runs; writes nothing. */
export const checkCommand: Command = async (request, product) => {
  const found = await findTarget(request.target);
  const source = request.values.source?.[0];
  const progress = progressLine();
  const result = await build(await nodeHost(found.root, product.dist), {
    target: found.target,
    formats: ['html', 'pptx'],
    version: product.version,
    progress: progress.show,
    ...(source === undefined ? {} : { source: await readNamed(source) }),
  }).finally(progress.done);
  const json = request.switches.has('json');
  printDiagnostics(result.diagnostics, { ...result, folder: found.folder, json });
  if (!json) process.stdout.write(`${countLine(result.diagnostics, result.lang)}\n`);
  return result.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
};
