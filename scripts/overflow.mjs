// npm run overflow: is text drawn outside its box, or lost, in Chromium or LibreOffice? See scripts/overflow/main.ts.
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outDir = join(root, `.cache/overflow-${process.pid}`);
try {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'node',
    logLevel: 'error',
    ssr: { external: ['playwright-core'] },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: { main: join(root, 'scripts/overflow/main.ts') } },
    },
  });
  const { main } = await import(pathToFileURL(join(outDir, 'main.js')).href);
  process.exitCode = await main(process.argv.slice(2), root);
} finally {
  await rm(outDir, { recursive: true, force: true });
}
