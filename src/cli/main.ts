#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { type CommandName, commandOf, type Request, readArguments } from './arguments.ts';
import { Mistake, terminalLang, why } from './mistake.ts';
import { printDiagnostics } from './print.ts';

/** The built product: its version, and its folder (`runtime/`, `fonts/`). */
export interface Product {
  version: string;
  dist: string;
}
/** A command answers with the exit code. */
export type Command = (request: Request, product: Product) => Promise<number>;

/** Loaded only when asked for, so that `--version` and a typing error cost nothing. */
const COMMANDS: Record<CommandName, () => Promise<Command>> = {
  build: async () => (await import('./build.ts')).buildCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  start: async () => (await import('./start.ts')).startCommand,
  dev: async () => (await import('./dev.ts')).devCommand,
  init: async () => (await import('./init.ts')).initCommand,
};

async function main(args: string[]): Promise<number> {
  const lang = terminalLang(process.env);
  const [first, ...rest] = args;
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const { help } = await import('./help.ts');
    (first === undefined ? process.stderr : process.stdout).write(`${help(lang)}\n`);
    return first === undefined ? 2 : 0;
  }
  const command = commandOf(first);
  if (rest.includes('--help') || rest.includes('-h')) {
    const { help } = await import('./help.ts');
    process.stdout.write(`${help(lang, command)}\n`);
    return 0;
  }
  const request = readArguments(command, rest);
  return (await COMMANDS[command]())(request, { version, dist: fileURLToPath(new URL('.', import.meta.url)) });
}

function failed(error: unknown, args: string[]): number {
  if (process.env.BRIEFDECK_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  const mistake = error instanceof Mistake ? error : new Mistake('internal-error', { why: why(error) });
  const lang = terminalLang(process.env);
  printDiagnostics([mistake.diagnostic(lang)], { lang, json: args.includes('--json') });
  return mistake.exit;
}

// A reader that goes away early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
process.exitCode = await main(args).catch((error: unknown) => failed(error, args));
