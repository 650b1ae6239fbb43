import { type Block, type Condition, type Inline, isBlank, type Rebuilder, rebuild } from '../model/index.ts';
import { judge, levelOf, type Rules, type Why } from './judge.ts';

/** What was left out of a slide, and the highest level of what was not. */
export interface Tally {
  withheld: number;
  level: number;
  reasons: Set<Why>;
}

/** Takes out of blocks and inlines what the rules do not allow, and every condition with it. */
export class Pruner implements Rebuilder {
  readonly tally: Tally = { withheld: 0, level: 0, reasons: new Set() };

  constructor(private readonly rules: Rules) {}

  blocks(list: readonly Block[]): Block[] {
    return list.flatMap((block) => this.block(block));
  }

  inlines(list: readonly Inline[]): Inline[] {
    return joined(list.map((inline) => this.inline(inline)));
  }

  holds(when: readonly Condition[] | undefined): boolean {
    const why = judge(when, this.rules);
    if (why === null) {
      for (const { handling } of when ?? [])
        this.tally.level = Math.max(this.tally.level, levelOf(handling, this.rules));
      return true;
    }
    this.tally.reasons.add(why);
    if (why === 'handling') this.tally.withheld++;
    return false;
  }

  private block(block: Block): Block[] {
    const { when, ...bare } = block;
    if (!this.holds(when)) return [];
    const made = rebuild(bare as Block, this);
    if (made?.type !== 'conditional') return made ? [made] : [];
    return block.incremental ? made.blocks.map((inner) => ({ ...inner, incremental: true })) : made.blocks;
  }

  private inline(inline: Inline): Inline[] {
    if (inline.type === 'when') return this.holds([inline.when]) ? this.inlines(inline.children) : [];
    if (!('children' in inline)) return [inline];
    const children = this.inlines(inline.children);
    return isBlank(children) && !isBlank(inline.children) ? [] : [{ ...inline, children }];
  }
}

/** What is left of each inline as one list; where one is gone, white space at the ends goes too. */
export function joined(left: readonly Inline[][]): Inline[] {
  return left.some((inlines) => inlines.length === 0) ? withoutOuterBlanks(left.flat()) : left.flat();
}

function withoutOuterBlanks(list: Inline[]): Inline[] {
  const trim = (inline: Inline | undefined, side: RegExp): Inline[] =>
    inline?.type === 'text' ? [{ ...inline, text: inline.text.replace(side, '') }] : inline ? [inline] : [];
  const cut = list.length > 0 ? [...trim(list[0], /^\s+/), ...list.slice(1)] : [];
  const last = [...cut.slice(0, -1), ...trim(cut.at(-1), /\s+$/)];
  return last.filter((inline) => inline.type !== 'text' || inline.text !== '');
}
