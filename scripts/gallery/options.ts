import { parseArgs } from 'node:util';
import { AXES, type Axis, type Wanted } from './variants.ts';

const axes = Object.keys(AXES) as Axis[];

export const HELP = `npm run gallery [-- --theme ID --density NAME --lang zh|en --length NAME --layout NAME]

Draws every layout in every theme and density, with short, typical and long content in Chinese and English, and writes
gallery/index.html with both outputs side by side. Each option may be given several times, or as a list with commas:

${axes.map((axis) => `  --${axis.padEnd(8)} ${AXES[axis].join(', ')}`).join('\n')}
`;

/** @throws Error that says what is wrong with the arguments */
export function readOptions(args: string[]): Wanted | 'help' {
  const option = { type: 'string', multiple: true } as const;
  const options = Object.fromEntries(axes.map((axis) => [axis, option]));
  const { values } = parseArgs({ args, options: { ...options, help: { type: 'boolean' } } });
  if (values.help) return 'help';
  const wanted = axes.map((axis): [Axis, readonly string[]] => {
    const named = ((values as Record<string, string[] | undefined>)[axis] ?? []).flatMap((value) => value.split(','));
    const known: readonly string[] = AXES[axis];
    const strange = named.find((name) => !known.includes(name));
    if (strange !== undefined) throw new Error(`--${axis} ${strange}: unknown; ${axis} is one of ${known.join(', ')}`);
    return [axis, named.length > 0 ? known.filter((name) => named.includes(name)) : known];
  });
  return Object.fromEntries(wanted) as Wanted;
}
