import { error, type Phrase, warning } from './phrase.ts';

/** Translations. */
export const TRANSLATIONS = {
  'translation-old': warning(
    ['原文 {original} 在翻译之后改过', '对照原文改好译文，再把 of: 改为 {hash}。'],
    [
      'The original {original} was changed after it was translated',
      'Bring the translation up to date, then write of: {hash}.',
    ],
  ),
  'translation-extra': error(
    ['译文里的“{id}”在原文 {original} 里没有，或写了两次', '{hint}每页标题后写原文的编号，如 {#s01}。'],
    [
      'The slide “{id}” of the translation is not in {original}, or stands twice',
      '{hint} Give each slide the id of its original, such as {#s01}.',
    ],
  ),
  'translation-key': error(
    ['译文文件头没有 {key}，原文的“{text}”不能直接用', '在文件头写 {key}。'],
    [
      'The head of the translation has no {key}, and “{text}” of the original cannot stand for it',
      'Write {key} there.',
    ],
  ),
  'translation-data': error(
    ['表格 {path} 里有中文，没有译文', '把译好的表格存为 {wanted}。'],
    ['The table {path} holds Chinese words and has no translation', 'Save the translated table as {wanted}.'],
  ),
  'fact-untranslated': error(
    ['数据“{id}”没有译文，会印出“{text}”', '在 facts.yaml 这一条里写 {key}:。'],
    ['The figure “{id}” is not translated and prints “{text}”', 'Give it {key}: in facts.yaml.'],
  ),
  'briefing-untranslated': error(
    ['briefing.yaml 的 {key} 没有译文，会印出“{text}”', '写在 {where} 里。'],
    ['{key} of briefing.yaml is not translated and prints “{text}”', 'Write it as {where}.'],
  ),
  'value-hash': error(
    ['“{key}”应当是十位十六进制数', '先写 0000000000，构建时的警告会给出正确的数。'],
    [
      '“{key}” should be ten hexadecimal digits',
      'Write 0000000000 first; the warning of a build gives the right ones.',
    ],
  ),
} as const satisfies Record<string, Phrase>;
