import type { Phrase } from './phrase.ts';

export const SELECT = {
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
  'edition-empty': {
    severity: 'error',
    zh: ['受众“{audience}”一页也没有', '检查各页的 audience=、depth= 和 handling=。'],
    en: ['The audience “{audience}” has no slide', 'Check audience=, depth= and handling= of the slides.'],
  },
} as const satisfies Record<string, Phrase>;
