import type { BuildOptions } from '../index.ts';
import { build } from '../index.ts';
import { formatsOf, type Request } from './arguments.ts';
import { machineBrowser } from './browser/index.ts';
import { nodeHost } from './host.ts';
import type { Command, Product } from './main.ts';
import { Mistake } from './mistake.ts';
import { countLine, printDiagnostics, progressLine } from './print.ts';
import { type Found, findTarget, readLayouts, readTemplateFile } from './target.ts';
import { tidyOutput, writeOutput } from './write.ts';

export const buildCommand: Command = async (request, product) => {
  const found = await findTarget(request.target);
  const built = await buildInto(request.values.out?.[0] ?? './out', found, request, product);
  return built ? 0 : 1;
};

/** Builds, and writes what was built. @returns whether there was no error; what there was is printed. */
export async function buildInto(out: string, found: Found, request: Request, product: Product): Promise<boolean> {
  const options = await optionsOf(request, found, product.version);
  await tidyOutput(out);
  const progress = progressLine();
  const browser = machineBrowser();
  const host = { ...(await nodeHost(found.root, product.dist)), browser };
  const result = await build(host, { ...options, progress: progress.show }).finally(async () => {
    await browser.close();
    progress.done();
  });
  const { diagnostics, lang } = result;
  if (result.files.length > 0) {
    await writeOutput(out, result.files).catch((error: unknown) => {
      if (!(error instanceof Mistake)) throw error;
      diagnostics.push(error.diagnostic(lang));
    });
  }
  printDiagnostics(diagnostics, { ...result, folder: found.folder, json: request.switches.has('json') });
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (process.stderr.isTTY) {
    process.stderr.write(`${failed ? '' : `${out} · `}${countLine(diagnostics, lang)}\n`);
  }
  return !failed;
}

async function optionsOf({ values, switches }: Request, found: Found, version: string): Promise<BuildOptions> {
  const theme = values.theme?.[0];
  const layouts = values.layouts?.[0];
  const template = values.template?.[0];
  return {
    target: found.target,
    formats: formatsOf(values.format),
    version,
    ...(values.audience ? { audiences: [...new Set(values.audience)] } : {}),
    ...(theme === undefined ? {} : { theme }),
    ...(template === undefined ? {} : { template: await readTemplateFile(template) }),
    ...(layouts === undefined ? {} : { layouts: await readLayouts(layouts) }),
    ...(switches.has('single-file') ? { singleFile: true } : {}),
  };
}
