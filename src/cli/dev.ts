import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { portOf } from './arguments.ts';
import { contains } from './contains.ts';
import { type Live, startLive } from './live.ts';
import type { Command } from './main.ts';
import { countLine, printDiagnostics } from './print.ts';
import { TYPES } from './serve.ts';
import { findTarget, readTemplateFile } from './target.ts';

/** A burst of saves within this many milliseconds is one: editors write a file in several steps. */
const BURST = 5;
/** Milliseconds after which the folder is read once more: the watcher passes over what follows a change by less than 50. */
const AFTER = 300;
/** Milliseconds that the watcher is waited for at most. */
const READY = 2000;

/** Serves the studio on a folder; what is saved shows at once. */
export const devCommand: Command = async (request, { dist, version }) => {
  const { values, switches } = request;
  const found = await findTarget(request.target);
  const theme = values.theme?.[0];
  const template = values.template?.[0];
  const live = await startLive(found.root, dist, {
    target: found.target,
    version,
    ...(theme === undefined ? {} : { theme }),
    ...(template === undefined ? {} : { template: await readTemplateFile(template) }),
  });
  const tell = () => {
    const { diagnostics, texts, lang } = live.last();
    printDiagnostics(
      diagnostics.filter(({ severity }) => severity === 'error'),
      { texts, lang, folder: found.folder, json: false },
    );
    if (process.stderr.isTTY) process.stderr.write(`${countLine(diagnostics, lang)}\n`);
  };
  const app = join(dist, 'studio/app');
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: false,
    // The folder, and not the page's own, so that it is watched from the moment that the server says where it is.
    root: await realpath(found.root),
    cacheDir: join(tmpdir(), `briefdeck-dev-${process.pid}`),
    appType: 'custom',
    logLevel: 'silent',
    clearScreen: false,
    publicDir: false,
    optimizeDeps: { noDiscovery: true },
    server: {
      host: '127.0.0.1',
      port: portOf(values.port?.[0]),
      hmr: false,
      ws: false,
      open: switches.has('open'),
      // Beside one file may lie anything; only its own folder is looked at.
      watch: found.target.kind === 'file' ? { depth: 0 } : {},
    },
    plugins: [studioOf(await realpath(found.root), app, live, tell)],
  });
  const ready = new Promise((resolve) => server.watcher.once('ready', resolve));
  await server.listen();
  // It may have been ready before it could be asked.
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, READY))]);
  await warm(live);
  tell();
  process.stdout.write(`${server.resolvedUrls?.local[0] ?? ''}\n`);
  return 0;
};

/** Reads the folder some more, so that the first saves are not those that warm the reader up: the third read takes half the time. */
async function warm(live: Live): Promise<void> {
  for (let n = 0; n < 3; n++) await live.refresh([]);
}

/** Answers for the studio's files, the briefing, and the events that tell of a change. */
function studioOf(root: string, app: string, live: Live, tell: () => void): Plugin {
  const listening = new Set<ServerResponse>();
  const send = (response: ServerResponse) => {
    const broken = live.broken();
    response.write(`event: ${broken.length > 0 ? 'broken' : 'changed'}\ndata: ${JSON.stringify(broken)}\n\n`);
  };
  return {
    name: 'briefdeck:studio',
    configureServer(server) {
      watch(server, root, async (changed) => {
        if (!(await live.refresh(changed))) return;
        for (const response of listening) send(response);
        tell();
      });
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1) || 'index.html';
        if (path === 'events') return listen(request, response, listening, send);
        answer(path, app, live, response).catch(next);
      });
    },
  };
}

/** @param changed is handed the paths that were written since it was called last; undefined: anything may be otherwise. */
function watch(server: ViteDevServer, root: string, changed: (paths?: Iterable<string>) => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  let written: Set<string> | undefined = new Set();
  const read = (paths?: Iterable<string>) => {
    working = working.then(
      () => changed(paths),
      () => changed(paths),
    );
  };
  server.watcher.on('all', (event, file) => {
    const path = file.slice(root.length + 1).replaceAll('\\', '/');
    if (!contains(root, file) || /(^|\/)(\.|node_modules\/)/.test(path)) return;
    if (event === 'change') written?.add(path);
    else written = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => {
      read(written);
      written = new Set();
      timer = setTimeout(read, AFTER);
    }, BURST);
  });
}

function listen(
  request: IncomingMessage,
  response: ServerResponse,
  listening: Set<ServerResponse>,
  send: (response: ServerResponse) => void,
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(':\n\n');
  listening.add(response);
  request.on('close', () => listening.delete(response));
  send(response);
}

async function answer(path: string, app: string, live: Live, response: ServerResponse): Promise<void> {
  const body = path === 'briefing.json' ? live.json() : ((await live.asset(path)) ?? (await appFile(app, path)));
  const broken = path === 'briefing.json' && body === null;
  const content = broken ? JSON.stringify(live.broken()) : body;
  response.writeHead(broken ? 503 : content === null ? 404 : 200, {
    'Content-Type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(content ?? '');
}

async function appFile(app: string, path: string): Promise<Uint8Array | null> {
  const file = join(app, decodeURIComponent(path));
  return contains(app, file) ? readFile(file).catch(() => null) : null;
}
