import { error, type Phrase, warning } from './phrase.ts';

/** Files and YAML. */
export const FILES = {
  'file-missing': error(
    ['找不到文件 {path}', '检查文件名和所在文件夹。'],
    ['There is no file {path}', 'Check its name and folder.'],
  ),
  'file-too-big': error(
    ['{path} 有 {size}，超过上限 {limit}', '拆成几个较小的文件。'],
    ['{path} has {size}; the limit is {limit}', 'Split it into smaller files.'],
  ),
  'not-utf8': error(
    ['{path} 不是 UTF-8 编码', '用编辑器另存为 UTF-8（常见的旧编码是 GBK）。'],
    ['{path} is not UTF-8', 'Save it as UTF-8 in your editor.'],
  ),
  'path-outside': error(
    ['路径 {path} 不在汇报文件夹之内', '把文件放进汇报文件夹，写相对路径，如 data/x.csv。'],
    [
      'The path {path} leaves the folder of the briefing',
      'Put the file into that folder and write a relative path, such as data/x.csv.',
    ],
  ),
  'briefing-missing': error(
    ['文件夹里没有 briefing.yaml', '{hint}新建 briefing.yaml，至少写 title；只有一个 .md 文件时直接给出该文件。'],
    ['The folder has no briefing.yaml', '{hint} Make one with at least a title; for a single .md file name that file.'],
  ),
  'yaml-broken': error(
    ['YAML 有误：{why}', '检查这一行的缩进（用空格，不用制表符）、冒号（用半角的“: ”）和引号。'],
    ['This YAML cannot be read: {why}', 'Check the indent, the space after the colon and the quotes of this line.'],
  ),
  'list-comma': error(
    ['“{key}”里的“{value}”是用全角标点连起来的，会当成一项', '换成半角逗号，如 [甲, 乙]，或每行一个“- ”。'],
    [
      '“{value}” in “{key}” is one item: its punctuation is full-width',
      'Use ASCII commas, as [a, b], or one “- ” a line.',
    ],
  ),
  'yaml-alias': error(
    ['YAML 里不能用锚点和别名（& 与 *）', '把内容直接写出来；以 & 或 * 开头的文字加引号。'],
    ['YAML anchors and aliases (& and *) are not read', 'Write the value out; quote text that begins with & or *.'],
  ),
  'key-unknown': error(['没有“{key}”这个键', '{hint}'], ['There is no key “{key}”', '{hint}']),
  'key-missing': error(['缺少“{key}”', '补上这个键。'], ['“{key}” is missing', 'Add this key.']),
  'key-ignored': warning(
    ['文件开头的“{key}”没有用到', '普通 Markdown 文件可写 title、subtitle、author、date、lang。'],
    [
      '“{key}” at the head of the file is not used',
      'A plain Markdown file may have title, subtitle, author, date and lang.',
    ],
  ),
  'date-ignored': warning(
    ['看不懂日期“{date}”，没有用上', '写成 2020-07-31 或 2020-07。'],
    ['The date “{date}” cannot be read and is left out', 'Write it as 2020-07-31 or 2020-07.'],
  ),
  'value-shape': error(
    ['“{key}”应当是{expected}', '按所说的写法改。'],
    ['“{key}” should be {expected}', 'Write it so.'],
  ),
  'value-choice': error(['“{key}”不能是“{value}”', '{hint}'], ['“{key}” cannot be “{value}”', '{hint}']),
  'value-number': error(
    ['“{key}”应当是数字，不是“{value}”', '只写数字，如 0.5。'],
    ['“{key}” should be a number, not “{value}”', 'Write digits only, such as 0.5.'],
  ),
  'value-empty': error(
    ['“{key}”是空的', '写上内容，或删去这一行。'],
    ['“{key}” is empty', 'Write something, or take the line out.'],
  ),
  'value-date': error(
    ['“{key}”不是日期', '写成 2020、2020-07 或 2020-07-31。'],
    ['“{key}” is no date', 'Write 2020, 2020-07 or 2020-07-31.'],
  ),
  'value-decimal': error(
    ['“{key}”应当是准确的小数', "只写数字并加引号，如 '0.60'；单位写在 unit，原文写法写在 text。"],
    [
      '“{key}” should be an exact decimal',
      "Write digits only, quoted: '0.60'; the unit goes into unit, the words into text.",
    ],
  ),
  'value-id': error(
    ['“{key}”不能作为标识', '只用字母、数字、连字符、下划线，不含空格。'],
    ['“{key}” cannot be an id', 'Use letters, digits, hyphens and underscores, without spaces.'],
  ),
  'value-whole': error(
    ['“{key}”应当是整数', '只写数字，如 12。'],
    ['“{key}” should be a whole number', 'Write digits only, such as 12.'],
  ),
  'value-minutes': error(
    ['“{key}”前一个数比后一个大', '写成 [10, 15]：最少、最多。'],
    ['The first number of “{key}” is above the second', 'Write [10, 15]: from, to.'],
  ),
  'audience-no-file': error(['受众“{id}”没有对应的 {path}', '{hint}'], ['The audience “{id}” has no {path}', '{hint}']),
  'audience-id': error(
    ['{path} 里的 id 写成了“{id}”', '改成 {expected}，与文件名一致。'],
    ['{path} calls itself “{id}”', 'Write {expected}, as the file is named.'],
  ),
  'fact-twice': error(
    ['数据“{id}”登记了两次', '改掉其中一个 id。'],
    ['The figure “{id}” is in the register twice', 'Rename one of them.'],
  ),
  'fact-section': warning(
    ['数据“{id}”所在的节“{section}”没有对应的文件', '{hint}'],
    ['The figure “{id}” is of section “{section}”, which has no file', '{hint}'],
  ),
  'work-twice': error(
    ['文献“{key}”列了两次', '改掉其中一个 key。'],
    ['The work “{key}” is listed twice', 'Rename one of them.'],
  ),
  'work-unknown': error(
    ['没有文献“{key}”', '{hint}文献列在 briefing.yaml 的 works 里。'],
    ['There is no work “{key}”', '{hint} Works are listed in briefing.yaml.'],
  ),
} as const satisfies Record<string, Phrase>;
