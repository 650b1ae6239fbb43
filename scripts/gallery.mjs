// npm run gallery: runs scripts/gallery/main.ts through vite, so that templates and code are read as they stand.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vite = await createServer({
  root,
  configFile: join(root, 'vite.config.ts'),
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
});
try {
  const { main } = await vite.ssrLoadModule('/scripts/gallery/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await vite.close();
}
