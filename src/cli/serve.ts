import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { contains } from './contains.ts';
import { systemCode } from './mistake.ts';

/** Media types by extension. */
export const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
/** Ports tried before any free one is taken. */
const TRIES = 20;

/** Serves a folder on 127.0.0.1, from `port` or the next free one. @returns the address. */
export async function serveFolder(folder: string, port: number): Promise<string> {
  const home = await realpath(folder);
  const server = createServer((request, response) => {
    answer(home, server, request, response).catch(() => {
      response.destroy();
    });
  });
  const ports = [...Array.from({ length: TRIES }, (_, i) => port + i).filter((each) => each <= 65535), 0];
  for (const each of port === 0 ? [0] : ports) {
    if (await listens(server, each)) break;
  }
  return `http://127.0.0.1:${portOf(server)}/`;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error) =>
      ['EADDRINUSE', 'EACCES'].includes(systemCode(error)) ? resolve(false) : reject(error);
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

async function answer(home: string, server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number, headers = {}) => response.writeHead(status, headers).end();
  // Any other Host is a page elsewhere that had its name pointed at this machine (DNS rebinding).
  const hosts = [`127.0.0.1:${portOf(server)}`, `localhost:${portOf(server)}`];
  if (!hosts.includes(request.headers.host ?? '')) return void refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405, { Allow: 'GET, HEAD' });
  const path = pathOf(request.url ?? '/');
  const file = path === null ? null : await realpath(join(home, path)).catch(() => null);
  if (path === null || file === null || !contains(home, file)) return void refuse(404);
  const found = await stat(file);
  if (found.isDirectory()) {
    const target = path.endsWith('/') ? null : `${encodeURI(path)}/`;
    if (target) return void refuse(308, { Location: target });
    return send(join(file, 'index.html'), request, response);
  }
  return send(file, request, response);
}

/** @returns the decoded path, or null for one that is malformed or names a hidden file. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    return path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.')) ? null : path;
  } catch {
    return null;
  }
}

async function send(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return void response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
