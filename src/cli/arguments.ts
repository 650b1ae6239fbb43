import { parseArgs } from 'node:util';
import type { Format } from '../index.ts';
import { type Lang, nearest } from '../model/index.ts';
import { Mistake } from './mistake.ts';

interface Flag {
  /** What stands for its value in the help; absent: a switch. */
  value?: string;
  many?: boolean;
}

export const FLAGS = {
  out: { value: 'DIR' },
  audience: { value: 'ID', many: true },
  format: { value: 'html,pptx,pdf', many: true },
  theme: { value: 'ID' },
  template: { value: 'FILE.pptx' },
  layouts: { value: 'DIR' },
  'single-file': {},
  source: { value: 'FILE' },
  port: { value: '4173' },
  open: {},
  lang: { value: 'zh|en' },
  json: {},
} as const satisfies Record<string, Flag>;
type FlagName = keyof typeof FLAGS;

export const COMMANDS = {
  build: ['out', 'audience', 'format', 'theme', 'template', 'layouts', 'single-file', 'json'],
  check: ['source', 'json'],
  start: ['out', 'port'],
  dev: ['port', 'open', 'theme', 'template'],
  init: ['lang'],
} as const satisfies Record<string, readonly FlagName[]>;
export type CommandName = keyof typeof COMMANDS;

/** Every format, in the order of the files written; those that are not made `unasked` are made only where named. */
const FORMATS: Record<Format, { unasked: boolean }> = {
  html: { unasked: true },
  pptx: { unasked: true },
  pdf: { unasked: false },
  handout: { unasked: false },
};
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** Promised by the command line's contract, not in this version. */
const LATER = {
  commands: ['batch'],
  flags: ['data', 'resume', 'queue'],
  formats: ['pptx-master'],
};

export interface Request {
  command: CommandName;
  /** Folder or .md file, as typed; of `init` the folder to make, '' where none was named. */
  target: string;
  values: Partial<Record<FlagName, string[]>>;
  switches: Set<FlagName>;
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
const isFlag = (name: string): name is FlagName => Object.hasOwn(FLAGS, name);

/** @throws Mistake (exit 2) for a command that there is not, or not yet. */
export function commandOf(name: string): CommandName {
  if (isCommand(name)) return name;
  if (LATER.commands.includes(name)) throw new Mistake('usage-command-later', { name });
  const near = nearest(name, Object.keys(COMMANDS));
  throw near ? new Mistake('usage-command-near', { name, near }) : new Mistake('usage-command', { name });
}

/** @throws Mistake (exit 2) for whatever the command does not take. */
export function readArguments(command: CommandName, args: string[]): Request {
  const options = Object.fromEntries(
    Object.entries<Flag>(FLAGS).map(([name, flag]) => [name, { type: flag.value ? 'string' : 'boolean' } as const]),
  );
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const request: Request = { command, target: '', values: {}, switches: new Set() };
  const loose: string[] = [];
  const afterAudience: string[] = [];
  let list: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') (list ?? loose).push(token.value);
    else if (token.kind === 'option') {
      take(request, token.rawName, token.name, token.value, token.inlineValue ?? false);
      list = token.name === 'audience' && !token.inlineValue ? afterAudience : null;
    } else list = null;
  }
  request.target = targetOf(command, loose, afterAudience);
  if (afterAudience.length > 0) request.values.audience?.push(...afterAudience);
  return request;
}

function take(request: Request, raw: string, name: string, value: string | undefined, inline: boolean): void {
  const { command } = request;
  if (LATER.flags.includes(name)) throw new Mistake('usage-flag-later', { name: raw });
  const allowed: readonly FlagName[] = COMMANDS[command];
  if (!isFlag(name) || !allowed.includes(name)) {
    const near = nearest(name, allowed);
    if (near) throw new Mistake('usage-flag-near', { command, name: raw, near: `--${near}` });
    throw new Mistake('usage-flag', { command, name: raw });
  }
  const flag: Flag = FLAGS[name];
  if (!flag.value) {
    if (value !== undefined) throw new Mistake('usage-no-value', { name: raw });
    request.switches.add(name);
    return;
  }
  const missing = value === undefined || value === '' || (!inline && value.startsWith('--'));
  if (missing) throw new Mistake('usage-value', { name: raw, value: flag.value });
  const given = request.values[name];
  if (given && !flag.many) throw new Mistake('usage-twice', { name: raw });
  const parts = flag.many ? value.split(',').filter((part) => part !== '') : [value];
  request.values[name] = [...(given ?? []), ...parts];
}

/** `--audience a b` lists ids, so what follows it is the target only where nothing else can be. */
function targetOf(command: CommandName, loose: string[], afterAudience: string[]): string {
  const target = loose[0] ?? afterAudience.pop() ?? (command === 'init' ? '' : undefined);
  if (target === undefined) throw new Mistake('usage-target', { command });
  if (loose[1] !== undefined) throw new Mistake('usage-extra', { command, name: loose[1] });
  return target;
}

/** @throws Mistake (exit 2) for a format that there is not, or not yet. */
export function formatsOf(names: string[] | undefined): Format[] {
  if (!names || names.length === 0) return FORMAT_NAMES.filter((name) => FORMATS[name].unasked);
  const known: readonly string[] = FORMAT_NAMES;
  for (const name of names) {
    if (LATER.formats.includes(name)) throw new Mistake('usage-format-later', { name, formats: known.join(', ') });
    if (!known.includes(name)) throw new Mistake('usage-format', { name, formats: known.join(', ') });
  }
  return FORMAT_NAMES.filter((format) => names.includes(format));
}

/** @returns the language named, else `unless`. @throws Mistake (exit 2) for another than zh and en. */
export function langOf(text: string | undefined, unless: Lang): Lang {
  if (text === undefined) return unless;
  if (text === 'en') return 'en';
  if (text === 'zh' || text === 'zh-CN') return 'zh-CN';
  throw new Mistake('usage-lang', { name: text });
}

/** @throws Mistake (exit 2) for what is no port. */
export function portOf(text: string | undefined): number {
  const port = Number(text ?? FLAGS.port.value);
  if (!Number.isInteger(port) || port < 0 || port > 65535 || text === '') {
    throw new Mistake('usage-port', { name: text ?? '' });
  }
  return port;
}
