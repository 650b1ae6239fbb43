import { join } from 'node:path';
import { portOf } from './arguments.ts';
import { buildInto } from './build.ts';
import type { Command } from './main.ts';
import { serveFolder } from './serve.ts';
import { findTarget } from './target.ts';

/** Builds for every audience, then serves until it is stopped. */
export const startCommand: Command = async (request, product) => {
  const port = portOf(request.values.port?.[0]);
  const found = await findTarget(request.target);
  const out = request.values.out?.[0] ?? join('out', found.target.id);
  if (!(await buildInto(out, found, request, product))) return 1;
  const address = await serveFolder(out, port);
  process.stdout.write(`${address}\n`);
  return 0;
};
