import { type ChildProcess, spawn } from 'node:child_process';
import { readlinkSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BrowserError } from '../../model/index.ts';
import { why } from '../mistake.ts';
import { Connection } from './connection.ts';

/** Milliseconds that it may take to end when asked to. */
const END = 3_000;

const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  // Nothing of its own goes out; what a page asks for is refused (page.ts).
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // Containers give /dev/shm 64 MB.
  '--disable-dev-shm-usage',
  // The same pictures with any screen, and letters as wide as they were measured.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];
const ROOT = ['--no-sandbox'];

export interface Running {
  connection: Connection;
  /** Ends the browser, by force if need be, and removes its profile. */
  close(): Promise<void>;
}

/** Starts it with a profile of its own. @throws BrowserError when it does not answer within `limit` milliseconds. */
export async function start(path: string, limit: number): Promise<Running> {
  const profile = await mkdtemp(join(tmpdir(), 'briefdeck-browser-'));
  // Chrome's sandbox refuses to run as root.
  const flags = [...FLAGS, ...(process.getuid?.() === 0 ? ROOT : []), `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(path, flags, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that all its processes can be ended at once; Windows ends them by the tree.
    detached: process.platform !== 'win32',
  });
  const connection = new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const ended = untilEnd(child, connection);
  const forget = onAbort(() => {
    const folders = foldersOf(profile);
    kill(child);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const close = async () => {
    const asked = connection.send('Browser.close').then(
      () => true,
      () => false,
    );
    if (await Promise.race([asked, after(END)])) await Promise.race([ended, after(END)]);
    const folders = foldersOf(profile);
    kill(child);
    await ended;
    forget();
    // Its helpers may write for a moment after it has gone.
    const patient = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
    await Promise.all(folders.map((folder) => rm(folder, patient).catch(() => {})));
  };
  try {
    await within(limit, connection.send('Browser.getVersion'), (why) => connection.break(why));
    return { connection, close };
  } catch (error) {
    await close();
    throw new BrowserError('unusable', `${path}: ${why(error)}`);
  }
}

/** @returns the profile, and the folder of its lock's socket, which a browser that is killed leaves behind. */
function foldersOf(profile: string): string[] {
  try {
    const socket = dirname(readlinkSync(join(profile, 'SingletonSocket')));
    return dirname(socket) === tmpdir() ? [profile, socket] : [profile];
  } catch {
    return [profile];
  }
}

/** The end of the process breaks the connection; its last words say why. */
function untilEnd(child: ChildProcess, connection: Connection): Promise<void> {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-2000);
  });
  return new Promise((resolve) => {
    const end = (why: string) => {
      connection.break(why);
      resolve();
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end([`exit ${code ?? signal}`, lastLine(words)].filter(Boolean).join(' · ')));
  });
}

const lastLine = (words: string): string => words.trim().split('\n').at(-1)?.slice(0, 200) ?? '';

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `last` when this process is ended before the browser is; @returns what takes that back. */
function onAbort(last: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    forget();
    last();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', last);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', last);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return forget;
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** Waits `ms` at most: then `late` is told, and has to make `work` end. */
export function within<T>(ms: number, work: Promise<T>, late: (why: string) => void): Promise<T> {
  const timer = setTimeout(() => late(`${ms / 1000} s`), ms);
  return work.finally(() => clearTimeout(timer));
}
