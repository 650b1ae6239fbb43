/** Numbers from a seed: the same decks on every machine (Lehmer, 48271 mod 2³¹ − 1). */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 7919 + 1) % 0x7fffffff;
  }
  below(n: number): number {
    this.#state = (this.#state * 48271) % 0x7fffffff;
    return this.#state % n;
  }
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

export type Tongue = 'zh' | 'en' | 'mixed';

const ZH =
  '数字政府 建设 公共服务 数据共享 平台 统筹 开放 智能 安全 防护 机制 标准 规范 治理 能力 现代化 首席信息官 战略 规划 隐私 流程 再造 协同 部门 层级 区域 群众 需求 清单 考核 立法 监管 伦理 审查 人才 储备 “一网通办” 《政府转型战略（2017—2020）》 提升，改善； 其中：'.split(
    ' ',
  );
const EN =
  'digital government services data sharing platform open by default security privacy standards governance capacity strategy chief information officer cross-department interoperability accountability “once-only” (2017–2020) e-ID, end-to-end; procurement: infrastructure responsibilities'.split(
    ' ',
  );
const MIXED = [
  ...ZH.slice(0, 20),
  'API',
  'EGDI',
  '0.7948',
  'Data.gov.uk',
  '5G',
  'US$41.1',
  '12亿',
  '90%',
  'https://example.org/a/very/long/path?with=query',
  'OECD',
];

/** @returns about `count` words, in Chinese run together. */
export function wordsIn(tongue: Tongue, count: number, chance: Chance): string {
  const pool = tongue === 'zh' ? ZH : tongue === 'en' ? EN : MIXED;
  const words = Array.from({ length: count }, () => chance.of(pool));
  return words.join(tongue === 'en' ? ' ' : '');
}

/** From nothing to absurd; most are what people write. */
const COUNTS = [0, 1, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10, 14, 24, 60];
export const someLength = (chance: Chance): number => chance.of(COUNTS);
