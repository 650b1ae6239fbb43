// npm run equality [-- CASES SEED]: as many lines as planned? Fresh cases, drawn by Chromium and by LibreOffice from the
// decks that the renderers write. Exits 1 below the thresholds of docs/fidelity.md.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [count = '1200', seed = '60601'] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  ...{ root, configFile: `${root}vite.config.ts`, logLevel: 'error' },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { report } = await server.ssrLoadModule('/tests/equality/report.ts');
  process.exitCode = (await report(Number(count), Number(seed))) ? 0 : 1;
} finally {
  await server.close();
}
