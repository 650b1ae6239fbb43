import type { Span } from '../../../src/fit/measure/index.ts';

export interface Case {
  spans: Span[];
  width: number;
  size: number;
}

const ZH = [
  '数字政府建设的关键不在技术,而在于体制机制;技术只是把既有的关系放大。',
  '2020年《联合国电子政务调查报告》显示,中国电子政务发展指数(EGDI)为0.7948,在193个会员国中排第45位。',
  '“一网通办”让平均办理时间由22个工作日压缩到3.5个工作日,减少了约84%,材料减少60%以上。',
  '美国早在1993年就提出“国家信息基础设施”计划——即“信息高速公路”,随后设立首席信息官(CIO)制度。',
  '为什么要开放数据?因为数据越用越多、越用越好!但也要问:谁来负责?出了问题怎么办?',
  '新加坡“智慧国2025”(Smart Nation)计划投入约24亿新元,用于AI、5G与IoT等领域。',
  '人工智能(AI)/大数据/云计算是三项基础能力;其中,云的费用占37.5%~42.1%。',
  '丹麦(0.9758)、韩国(0.9560)、爱沙尼亚(0.9473)位列前三,英国、美国紧随其后……',
  '据卡尔·马克思、弗·恩格斯的论述,生产力决定生产关系:这一判断在数字时代依然成立。',
  '《中华人民共和国网络安全法》《数据安全法》《个人信息保护法》先后施行,形成“三法一条例”的框架。',
  '建议:一是统一标准,二是打通平台(国家-省-市三级),三是建立首席数据官(CDO)制度,四是加强培训。',
  '到2025年底前,投资要达到$1,200万至$1,500万,误差±5℃以内,成本不超过¥3.2亿元。',
];
const EN = [
  'Denmark leads the 2020 survey with an index of 0.9758; China ranks 45th of 193 member states (0.7948).',
  'One-stop services cut the average time from 22 to 3.5 working days, i.e. by about 84%, and/or halved the paperwork.',
  'Why open data? Because data that is used grows in value — but who is responsible if something goes wrong?',
  'The chief information officer (CIO) system, set up in 1996, is well-known; its budget is $1,200,000 a year.',
  'See https://publicadministration.un.org/egovkb/en-us/Reports/UN-E-Government-Survey-2020 for the methodology.',
  '"Digital by default" isn\'t a slogan: 2016–2020 strategies, state-of-the-art platforms, e-ID cards & more.',
];
const MIXED = [
  '采用API-first的方式,通过RESTful接口(HTTP/1.1、HTTP/2)与GitHub、GitLab等平台对接,响应时间<200ms。',
  '英国GDS(Government Digital Service)提出“Digital by Default”原则,GOV.UK整合了1,882个网站。',
  '首席信息官CIO与首席数据官CDO分工:CIO管系统,CDO管数据,二者向CEO汇报。',
  'COVID-19期间,健康码覆盖9亿人,日均调用超过10亿次;峰值TPS达到50,000+。',
  'OECD的“数字政府指数”(Digital Government Index,DGI)包括6个维度:数字化设计、数据驱动、平台型政府等。',
];

/** Numbers from a seed: the same cases on every machine (Lehmer, 48271 mod 2³¹ − 1). */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
}

const SIZES = [12, 14, 16, 18, 20, 24, 28, 36];

/** @returns `count` paragraphs of the pools named, cut and joined at random, in random widths, sizes and weights. */
export function cases(count: number, seed: number, pools: ('zh' | 'en' | 'mixed')[] = ['zh', 'en', 'mixed']): Case[] {
  const next = sequence(seed);
  const texts = pools.flatMap((pool) => ({ zh: ZH, en: EN, mixed: MIXED })[pool]);
  const out: Case[] = [];
  for (let i = 0; i < count; i++) {
    const size = SIZES[next(SIZES.length)] as number;
    const first = texts[next(texts.length)] as string;
    const second = texts[next(texts.length)] as string;
    const text = fullWidth((first.slice(next(12)) + second.slice(0, next(second.length))).trim(), next(3) > 0);
    const width = size * 12 + next(Math.max(40, 840 - size * 12));
    const bold = next(3) === 0;
    const cut = next(text.length);
    const spans =
      next(4) === 0
        ? [text.slice(0, cut), text.slice(cut)].map((part, n) => ({ text: part, size, bold: n === 0 }))
        : [{ text, size, bold }];
    out.push({ spans, width, size });
  }
  return out;
}

/** Chinese sentences above are written with narrow punctuation; most briefings use the full-width forms. */
function fullWidth(text: string, wide: boolean): string {
  if (!wide || !/[\u4e00-\u9fff]/.test(text)) return text;
  const forms: Record<string, string> = {
    ',': '\uff0c',
    ';': '\uff1b',
    ':': '\uff1a',
    '?': '\uff1f',
    '!': '\uff01',
    '(': '\uff08',
    ')': '\uff09',
  };
  return text.replace(/[,;:?!()](?!\d)/g, (c) => forms[c] ?? c);
}
