import type { Phrase } from './phrase.ts';

export const SELECT = {
  'link-left-out': {
    severity: 'info',
    zh: ['“{words}”链接的页面不在 {audience} 版里：文字保留，链接去掉', '要保留链接，就让这一版也有那一页。'],
    en: [
      'the link of “{words}” leads to a slide that the edition {audience} does not hold: the words stay without it',
      'Let the edition hold that slide too to keep the link.',
    ],
  },
  'listed-depth': {
    severity: 'warning',
    zh: [
      '受众“{audience}”点名的“{id}”一页比它的详略更深，没有放进去',
      '把这一页的 depth 改浅，或把受众的 depth 改深。',
    ],
    en: [
      'The slide “{id}”, which the audience “{audience}” names, is deeper than its depth and left out',
      'Give the slide a lesser depth=, or the audience a greater depth.',
    ],
  },
  'listed-audience': {
    severity: 'warning',
    zh: [
      '受众“{audience}”点名的“{id}”一页不面向它，没有放进去',
      '在这一页的 audience= 里加上它，或从受众文件里删去这个 id。',
    ],
    en: [
      'The slide “{id}”, which the audience “{audience}” names, is for others and left out',
      'Add the audience to its audience=, or take the id out of the profile.',
    ],
  },
  'listed-choice': {
    severity: 'warning',
    zh: ['受众“{audience}”既点名又略去“{id}”一页，没有放进去', '从 first、appendix 或 omit 里删去其中一处。'],
    en: [
      'The audience “{audience}” both names the slide “{id}” and leaves it out',
      'Take the id out of first, appendix or omit.',
    ],
  },
  'translation-none': {
    severity: 'error',
    zh: ['受众“{audience}”用另一种语言，汇报没有译文', '为各节写译文（如 01-name.en.md），或去掉这个受众的 lang。'],
    en: [
      'The audience “{audience}” is told in another language, and nothing is translated',
      'Write translations of the sections (such as 01-name.en.md), or remove lang from its profile.',
    ],
  },
  'translation-slide': {
    severity: 'error',
    zh: [
      '“{id}”这一页没有译文，受众“{audience}”要用',
      '在 {wanted} 里写 ## 标题 {#{id}}，或用 audience= 把这一页留给别的受众。',
    ],
    en: [
      'The slide “{id}” is not translated, and the audience “{audience}” holds it',
      'Write ## Title {#{id}} in {wanted}, or keep the slide from the audience with audience=.',
    ],
  },
  'translation-figures': {
    severity: 'error',
    zh: ['“{id}”译文与原文的数据不同：缺 {lost}；多 {added}', '译文要引用与原文相同的数据。'],
    en: ['The figures of “{id}” differ from the original: missing {lost}; added {added}', 'Print the same figures.'],
  },
  'translation-handling': {
    severity: 'error',
    zh: ['“{id}”的原文有 {count} 处标为“{level}”，译文只有 {found} 处', '译文里相应的内容也写 handling={level}。'],
    en: [
      'The original of “{id}” marks {count} pieces as “{level}”, the translation {found}',
      'Mark the same pieces of the translation with handling={level}.',
    ],
  },
  'master-whole': {
    severity: 'info',
    zh: [
      '{path} 含全部内容，最高密级：{handling}；自定义放映不隐藏任何内容',
      '只供编辑，不可直接分发；要发给某一类受众，用那一版自己的文件。',
    ],
    en: [
      '{path} holds everything; highest level of handling: {handling}. Its custom shows hide nothing',
      'It is for editing and not to be handed out: give each audience the file of its own edition.',
    ],
  },
  'edition-empty': {
    severity: 'error',
    zh: ['受众“{audience}”一页也没有', '检查各页的 audience=、depth= 和 handling=。'],
    en: ['The audience “{audience}” has no slide', 'Check audience=, depth= and handling= of the slides.'],
  },
} as const satisfies Record<string, Phrase>;
