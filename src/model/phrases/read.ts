import type { Severity } from '../diagnostic.ts';
import type { Phrase } from './phrase.ts';

type Words = readonly [message: string, hint: string];
const phrase = (severity: Severity, zh: Words, en: Words): Phrase => ({ severity, zh, en });
const error = (zh: Words, en: Words): Phrase => phrase('error', zh, en);
const warning = (zh: Words, en: Words): Phrase => phrase('warning', zh, en);

/** Files and YAML. */
const FILES = {
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

/** Sections, slides and who may see them. */
const SLIDES = {
  'front-matter-kind': error(
    ['文件开头的“---{kind}”不能用', '文件头只认 YAML，第一行只写 ---。'],
    ['Front matter of the kind “---{kind}” is not read', 'Use YAML, and begin it with a bare ---.'],
  ),
  'front-matter-none': error(
    ['文件没有 YAML 文件头', '在最前面写：--- 换行 section: "2.5" 换行 ---'],
    ['The file has no front matter', 'Begin it with a --- line, section: "2.5", and another --- line.'],
  ),
  'sections-none': error(
    ['文件夹里没有正文', '每节写一个文件，如 01-background.md。'],
    ['The folder has no sections', 'Write one file a section, such as 01-background.md.'],
  ),
  'section-name': warning(
    ['{path} 没有读入：文件名不是“数字-名称.md”', '要作为一节，就改成 01-名称.md 这样的名字（数字定顺序）。'],
    [
      '{path} is not read: its name is not “NN-name.md”',
      'To make it a section, name it 01-name.md; the number gives the order.',
    ],
  ),
  'section-no-title': error(
    ['这一节没有标题', '加一行“# 节标题”。'],
    ['The section has no title', 'Add a line “# Title of the section”.'],
  ),
  'section-second': error(
    ['一个文件里有两个“#”标题', '每节一个文件；页标题用“##”。'],
    ['The file has a second “#” heading', 'Keep one section a file; titles of slides begin with “##”.'],
  ),
  'slides-none': error(
    ['文件里没有内容', '写一个“## 页标题”和几行正文。'],
    ['The file has no content', 'Write a “## Title” and some text.'],
  ),
  'slide-twice': error(
    ['有两页的 id 都是“{id}”', '改掉其中一个。'],
    ['Two slides have the id “{id}”', 'Rename one of them.'],
  ),
  'slide-id': error(
    ['“#{id}”不能作为页的 id', '以字母或汉字开头，只用字母、数字、连字符、下划线。'],
    ['“#{id}” cannot be the id of a slide', 'Begin with a letter; use letters, digits, hyphens and underscores.'],
  ),
  'slide-id-reserved': error(
    ['id“{id}”留给自动生成的页', '换一个 id。'],
    ['The id “{id}” is kept for a slide that is made', 'Choose another.'],
  ),
  'slide-unknown': error(
    ['受众“{audience}”的 {key} 里没有“{id}”这一页', '{hint}'],
    ['“{key}” of the audience “{audience}” names the slide “{id}”, which there is not', '{hint}'],
  ),
  'slide-in-div': error(
    ['“::: {name}”里面又开始了一页', '检查前面的“::: {name}”是否忘了用“:::”收尾。'],
    ['A slide begins inside “::: {name}”', 'Close “::: {name}” with a “:::” line before it.'],
  ),
  'slide-layout': error(['没有版式“{name}”', '{hint}'], ['There is no layout “{name}”', '{hint}']),
  'audience-unknown': error(['没有受众“{id}”', '{hint}'], ['There is no audience “{id}”', '{hint}']),
  'audience-none': error(
    ['“{key}”没有写明条件，内容不会出现在任何版本', '写成 {key} {audience="leaders tech"}，或用 depth=、handling=。'],
    [
      '“{key}” does not say for whom, so no edition holds what is in it',
      'Write {key} {audience="leaders tech"}, or depth= or handling=.',
    ],
  ),
  'depth-unknown': error(['没有“{depth}”这种详略', '{hint}'], ['There is no depth “{depth}”', '{hint}']),
  'handling-unknown': error(
    ['没有“{level}”这个密级', '{hint}密级列在 briefing.yaml 的 handling 里。'],
    ['There is no handling level “{level}”', '{hint} Levels are listed in briefing.yaml under handling.'],
  ),
  'review-slide': warning(
    ['“{id}”这一页待核：{why}', '核实后删去 review。'],
    ['The slide “{id}” is to be confirmed: {why}', 'Take review= out when it is.'],
  ),
  'review-words': warning(
    ['“{words}”待核：{why}', '核实后删去 review。'],
    ['“{words}” is to be confirmed: {why}', 'Take review= out when it is.'],
  ),
  'review-fact': warning(
    ['数据“{id}”（{text}）待核：{why}', '核实后删去 facts.yaml 里的 review。'],
    ['The figure “{id}” ({text}) is to be confirmed: {why}', 'Take review out of facts.yaml when it is.'],
  ),
} as const satisfies Record<string, Phrase>;

/** Markdown: blocks, spans, links and pictures. */
const MARKDOWN = {
  'too-deep': error(
    ['嵌套太深（上限 {limit}）', '减少引用、列表或“:::”的层次。'],
    ['This is nested too deeply (limit {limit})', 'Use fewer levels of quotes, lists or “:::”.'],
  ),
  'paragraph-long': error(
    ['这一段超过 {limit} 个字符', '分成几段，段间空一行。'],
    ['This paragraph is longer than {limit} characters', 'Part it by blank lines.'],
  ),
  'comment-unclosed': error(
    ['注释“<!--”没有结束', '加上“-->”；否则其后的内容都会丢失。'],
    ['The comment “<!--” does not end', 'Add “-->”, or all that follows is lost.'],
  ),
  'html-as-text': warning(
    ['HTML 标签 {tag} 会按原样显示成文字', '改用 Markdown 写法；可用的标签只有 <br>、<sub>、<sup>。'],
    ['The HTML tag {tag} is shown as text', 'Use Markdown instead; only <br>, <sub> and <sup> are understood.'],
  ),
  slip: warning(
    ['“{written}”会原样显示成文字', '是否想写“{meant}”？符号要用半角，# 之后空一格。'],
    ['“{written}” is shown as text', 'Did you mean “{meant}”? Use ASCII signs, and a space after #.'],
  ),
  'slip-fence': error(
    ['“{written}”的冒号是全角的，块里的内容会原样显示', '换成三个半角冒号，如“::: notes”。'],
    [
      'The colons of “{written}” are full-width: what they enclose would be shown as it stands',
      'Write three ASCII colons, as “::: notes”.',
    ],
  ),
  'heading-underlined': warning(
    ['“{words}”下面紧跟着“---”，成了一页的标题', '要分页，就在“---”前空一行；要作标题，写“## {words}”。'],
    [
      '“{words}” has “---” right beneath it and became the title of a slide',
      'To break the slide, put a blank line before “---”; for a title write “## {words}”.',
    ],
  ),
  'lines-list': warning(
    ['“{written}”起的几行会连成一段', '要作为列表，每行前写“- ”或“1. ”；要分段，行间空一行。'],
    [
      'The lines from “{written}” on become one paragraph',
      'Begin each with “- ” or “1. ” for a list; part paragraphs by blank lines.',
    ],
  ),
  'lines-table': warning(
    ['用制表符隔开的几行会连成一段', '要作为表格，用“| 甲 | 乙 |”的写法，表头下一行写“| --- | --- |”。'],
    [
      'Lines parted by tabs become one paragraph',
      'For a table write “| a | b |”, and “| --- | --- |” beneath its header.',
    ],
  ),
  'condition-stray': error(
    [
      '这里的“{written}”不起作用，要控制的内容会照样显示',
      '写成 [文字]{handling=级别}，中间不空格；整段用 ::: only {handling=级别} 和 ::: 围起来。',
    ],
    [
      '“{written}” has no effect here: what it should withhold would be shown',
      'Write [words]{handling=LEVEL} without a space between; put ::: only {handling=LEVEL} and ::: around whole blocks.',
    ],
  ),
  'attribute-unknown': error(['{what} 没有“{name}”这个属性', '{hint}'], ['{what} has no attribute “{name}”', '{hint}']),
  'attribute-ignored': warning(
    ['{what} 的属性“{name}”没有用到', '{hint}'],
    ['The attribute “{name}” of {what} is not used', '{hint}'],
  ),
  'div-unknown': error(['没有“::: {name}”这种块', '{hint}'], ['There is no block “::: {name}”', '{hint}']),
  'div-ignored': warning(
    ['“::: {name}”没有用到，只显示其中的内容', '{hint}'],
    ['“::: {name}” is not used; what is in it is shown', '{hint}'],
  ),
  'div-broken': error(
    ['看不懂“::: {name}”这一行，其中的内容不会出现在任何版本', '写成 ::: 名称 {键=值 键="带空格的值"}。'],
    [
      'The line “::: {name}” cannot be read; no edition holds what is in it',
      'Write ::: name {key=value key="a value with spaces"}.',
    ],
  ),
  'div-unclosed': error(
    ['“::: {name}”没有结束', '在它的内容之后加一行“:::”。'],
    ['“::: {name}” does not end', 'Add a “:::” line after its content.'],
  ),
  'div-stray': error(
    ['多出一行“:::”', '删去这一行，或补上开头的“::: 名称”。'],
    ['This “:::” closes nothing', 'Take it out, or add the “::: name” that it should close.'],
  ),
  'div-empty': error(
    ['“::: {name}”里没有内容', '写上内容，或删去它。'],
    ['“::: {name}” is empty', 'Write something in it, or take it out.'],
  ),
  'div-no-list': error(
    ['“::: {name}”里没有可用的列表项', '每项一行：- **名称** 内容。'],
    ['“::: {name}” holds no list that can be shown', 'Write one item a line: - **head** text.'],
  ),
  'kpi-shape': error(
    ['指标要有名称和数值', '写成 - **名称** []{fact=数据id} 说明。'],
    ['A figure card needs a label and a value', 'Write - **label** []{fact=id} context.'],
  ),
  'kpi-nested': error(
    ['指标里不能再有列表或图表', '写成一行说明。'],
    ['A figure card holds no lists or charts', 'Write one line of context.'],
  ),
  'kpi-share': error(
    ['占比“{share}”不在 0 到 1 之间', '写数据 id，或 65%、0.65。'],
    ['The share “{share}” is not between 0 and 1', 'Give the id of a figure, or 65%, or 0.65.'],
  ),
  'card-shape': error(['卡片要有标题', '写成 - **标题** 内容。'], ['A card needs a head', 'Write - **head** text.']),
  'columns-stray': warning(
    ['“::: columns”里有不属于任何一栏的内容，移到各栏之后', '放进“::: column”。'],
    ['“::: columns” holds content outside its columns; it follows them', 'Put it into a “::: column”.'],
  ),
  'column-stray': error(
    ['“::: column”不在“::: columns”里', '在外面加“::: columns”和“:::”。'],
    ['This “::: column” is not inside “::: columns”', 'Put “::: columns” and “:::” around it.'],
  ),
  'appendix-no-slide': warning(
    ['“::: appendix”里没有整页，没有起作用', '把“## 标题”放进去，或在标题后写 {appendix}。'],
    [
      '“::: appendix” holds no slide and does nothing',
      'Put the “## title” into it, or write {appendix} after the title.',
    ],
  ),
  'source-shape': error(
    ['“::: source”里只能写文字', '每条来源一行。'],
    ['“::: source” holds text only', 'Write one source a line.'],
  ),
  'table-no-header': error(
    ['表格没有表头', '第一行写各列的名称。'],
    ['The table has no header', 'Name the columns in its first row.'],
  ),
  'table-span': error(
    ['表格不支持合并单元格（{written}）', '把共同的内容写进每一行，或按它拆成几张表，各有标题。'],
    [
      'A table has no cells that span others ({written})',
      'Write what they share into each row, or make a table of each group, under a heading of its own.',
    ],
  ),
  'html-span': warning(
    [
      '表格不支持合并单元格（{written}），HTML 表格会按原样显示成文字',
      '用 Markdown 写成表格，把共同的内容写进每一行，或拆成几张表。',
    ],
    [
      'A table has no cells that span others ({written}), and a table in HTML is shown as text',
      'Write it in Markdown, with what cells share in each row, or as a table of each group.',
    ],
  ),
  'table-row-long': error(
    ['这一行的格子比表头多（表头 {columns} 列），多出的会丢失', '补上表头，或合并格子；格子里的竖线写成 \\|。'],
    [
      'This row has more cells than the header ({columns}); those would be lost',
      'Add a header cell or join cells; write a bar inside a cell as \\|.',
    ],
  ),
  'link-refused': error(
    ['链接“{href}”不能用', '可用的有 https、http、mailto、tel 和 #页id；其他的请去掉链接、留下文字。'],
    [
      'The link “{href}” cannot be used',
      'Use https, http, mailto, tel or #slide-id, or keep the words without a link.',
    ],
  ),
  'link-no-slide': error(
    ['没有“#{id}”这一页', '{hint}'],
    ['The link leads to “#{id}”, and there is no such slide', '{hint}'],
  ),
  'link-lost': warning(
    ['没有“#{id}”这一页，只留下文字', '{hint}'],
    ['There is no slide “#{id}”; the words stay without a link', '{hint}'],
  ),
  'picture-remote': error(
    ['网上的图片 {path} 不会下载', '先把图片存进汇报文件夹，再写它的相对路径。'],
    [
      'The remote picture {path} is not fetched',
      'Save it into the folder of the briefing and write its relative path.',
    ],
  ),
  'picture-outside': error(
    ['图片 {path} 不在汇报文件夹之内', '把图片放进汇报文件夹，写相对路径，如 pictures/x.png。'],
    [
      'The picture {path} is outside the folder of the briefing',
      'Put it into that folder and write a relative path, such as pictures/x.png.',
    ],
  ),
  'picture-missing': error(
    ['找不到图片 {path}', '检查文件名（区分大小写）和所在文件夹。'],
    ['There is no picture {path}', 'Check its name (case counts) and folder.'],
  ),
  'picture-kind': error(
    ['{path} 不是 PNG、JPEG、GIF、WebP 或 SVG 图片', '另存为 PNG 或 JPEG。'],
    ['{path} is no PNG, JPEG, GIF, WebP or SVG', 'Save it as PNG or JPEG.'],
  ),
  'picture-broken': error(
    ['图片 {path} 已损坏', '重新导出一次。'],
    ['The picture {path} is damaged', 'Export it again.'],
  ),
  'picture-big': error(
    ['图片 {path} 太大', '上限是 {limit}、边长 {side} 像素；缩小后再放。'],
    ['The picture {path} is too big', 'The limits are {limit} and {side} pixels a side; make it smaller.'],
  ),
  'picture-inline': warning(
    ['标题或表格里的图片 {path} 只显示替代文字', '把图片单独放一段。'],
    ['The picture {path} in a heading or table shows only its alt text', 'Give it a paragraph of its own.'],
  ),
  'picture-no-alt': error(
    ['图片 {path} 没有替代文字', '写在方括号里：![图上有什么](…)；纯装饰的写 {alt=""}。'],
    [
      'The picture {path} has no alt text',
      'Write it in the brackets: ![what it shows](…); for decoration write {alt=""}.',
    ],
  ),
  'picture-no-alt-plain': warning(
    ['图片 {path} 没有替代文字，按装饰处理', '写在方括号里：![图上有什么](…)。'],
    ['The picture {path} has no alt text and counts as decoration', 'Write it in the brackets: ![what it shows](…).'],
  ),
} as const satisfies Record<string, Phrase>;

/** Translations. */
const TRANSLATIONS = {
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

/** Figures, charts and data. */
const DATA = {
  'fact-unknown': error(
    ['没有登记数据“{id}”', '{hint}数据登记在 facts.yaml 里。'],
    ['There is no figure “{id}”', '{hint} Figures are registered in facts.yaml.'],
  ),
  'figure-differs': error(
    [
      '“{own}”与登记的数据“{id}”（{text}）不是同一写法',
      '改成 {text}{others}，或在 facts.yaml 的 equivalents 里加上这种写法。',
    ],
    [
      '“{own}” does not stand for the figure “{id}” ({text})',
      'Write {text}{others}, or add your words to its equivalents in facts.yaml.',
    ],
  ),
  'data-none': error(
    ['“::: {name}”没有数据', '写 data=data/x.csv，或在里面放一个 Markdown 表格。'],
    ['“::: {name}” has no data', 'Write data=data/x.csv, or put a Markdown table inside.'],
  ),
  'data-missing': error(
    ['找不到数据文件 {path}', '检查文件名（区分大小写）和所在文件夹。'],
    ['There is no data file {path}', 'Check its name (capitals count) and folder.'],
  ),
  'data-empty': error(
    ['“::: {name}”的数据是空的', '在数据里至少写一行数字。'],
    ['The data of “::: {name}” is empty', 'Give it at least one row of numbers.'],
  ),
  'chart-condition': error(
    ['图表的数据里不能单独给一格加条件', '另做一张图，两张各用 ::: only {audience="…"} 和 ::: 围起来。'],
    [
      'A cell that a chart is drawn from cannot have a condition of its own',
      'Make two charts, each between ::: only {audience="…"} and :::.',
    ],
  ),
  'data-not-number': error(
    ['“{text}”不是数字，画不出来', '只写数字，或 fact:数据id；没有数据就留空。'],
    [
      '“{text}” is no number and cannot be drawn',
      'Write a number or fact:id; leave the cell empty where there is none.',
    ],
  ),
  'csv-quote': error(
    ['{path} 里的引号没有结束', '补上结束的引号；格子里的引号写两个。'],
    ['A quote in {path} does not end', 'Add the closing quote; write a quote inside a cell twice.'],
  ),
  'csv-after-quote': error(
    ['{path} 里引号后面还有文字', '引号要包住整个格子；格子里的引号写两个。'],
    ['There is text after a closing quote in {path}', 'Quote the whole cell; write a quote inside a cell twice.'],
  ),
  'csv-ragged': error(
    ['{path} 这一行的格数与表头不同', '补上或删去逗号；格子里有逗号时加引号。'],
    [
      'This row of {path} has another number of cells than the header',
      'Add or take out commas; quote cells that hold commas.',
    ],
  ),
  'csv-header': error(
    ['{path} 没有表头', '第一行写各列的名称。'],
    ['{path} has no header', 'Name the columns in its first row.'],
  ),
  'csv-too-many': error(
    ['{path} 的行或列太多', '只留要画的部分。'],
    ['{path} has too many rows or columns', 'Keep only what is drawn.'],
  ),
  'chart-trend': {
    severity: 'error',
    zh: [
      '只有 {points} 个时点，不能画成趋势线',
      '两个时点用 type=dumbbell 或 type=slope（起点、终点各一列）或 type=column；三个以上时点用 type=column',
    ],
    en: [
      '{points} points in time are no trend line',
      'for two points use type=dumbbell or type=slope (a column each for start and end) or type=column; for three or more, type=column',
    ],
  },
  'chart-ends': {
    severity: 'error',
    zh: [
      '哑铃图、斜率图要两列数值：起点和终点；这里有 {columns} 列',
      '用 value="起点列,终点列" 指明，或改用 type=column',
    ],
    en: [
      'a dumbbell or slope needs two columns of values, start and end; here are {columns}',
      'name them with value="start,end", or use type=column',
    ],
  },
  'chart-axes': error(
    ['散点图要两列数值：横轴和纵轴；这里有 {columns} 列', '用 x=横轴列 y=纵轴列 label=名称列 指明。'],
    [
      'A scatter needs two columns of values, across and up; here are {columns}',
      'Name them: x=COLUMN y=COLUMN label=COLUMN.',
    ],
  ),
  'chart-whole': error(
    [
      '饼图、环形图只画一列数值；这里有 {columns} 列',
      '用 value=列名 指明一列；要比较几个整体，用 type=bar stacked=100。',
    ],
    [
      'A pie or doughnut draws one column of values; here are {columns}',
      'Name it with value=COLUMN; to compare several wholes use type=bar stacked=100.',
    ],
  ),
  'chart-parts': error(
    ['饼图有 {count} 份，最多 {most} 份才看得清', '把小的几份并成“其他”，或改用 type=bar。'],
    [
      'The pie has {count} parts; no more than {most} can be told apart',
      'Join the small ones as “other”, or use type=bar.',
    ],
  ),
  'chart-negative': error(
    ['整体的一份不能是负数（{value}）', '改用 type=bar 或 type=column，不写 stacked=100；或只画正数。'],
    [
      'A part of a whole cannot be negative ({value})',
      'Use type=bar or type=column without stacked=100, or draw the positive values alone.',
    ],
  ),
  'chart-missing': error(
    ['面积图缺“{category}”的数值，画出来像是 0', '改用 type=line，缺的地方会断开；或补上数值。'],
    [
      'An area lacks a value for “{category}” and would fall to zero there',
      'Use type=line, which leaves a gap, or give the value.',
    ],
  ),
  'chart-stacked': error(
    ['type={type} 的图不能堆叠', 'stacked 只用于 bar、column、area，且不与 line= 同用。'],
    [
      'A chart of type={type} cannot be stacked here',
      'stacked is for bar, column and area, and not together with line=.',
    ],
  ),
  'chart-line': error(
    ['type={type} 的图不能加折线', 'line=列名 只用于 type=column，且另有至少一列画成柱形。'],
    [
      'A chart of type={type} takes no line',
      'line=COLUMN is for type=column, beside at least one column drawn as bars.',
    ],
  ),
  'chart-panels': error(
    ['type={type} 的图不能分成小图', 'multiples 只用于 bar、column、line、area。'],
    ['A chart of type={type} cannot be parted into panels', 'multiples is for bar, column, line and area.'],
  ),
  'chart-series': error(
    ['图里有 {count} 个系列，最多 {most} 个才分得清', '只留要说明的几个，或用 multiples=列名 分成小图。'],
    [
      'The chart has {count} series; no more than {most} can be told apart',
      'Keep those that the slide is about, or part them into panels with multiples=COLUMN.',
    ],
  ),
  'chart-zero': error(
    ['type={type} 的图要从 0 画起，不能从 {from} 画起', '去掉 from；要看细微变化，用 type=line。'],
    ['A chart of type={type} starts at zero, not at {from}', 'Take out from=; to show small changes use type=line.'],
  ),
  'chart-unsorted': error(
    ['时间轴没有按先后排列：“{one}”之后是“{other}”', '把数据按时间从早到晚排列。'],
    ['The dates are not in order: “{one}” is followed by “{other}”', 'Sort the rows from the earliest to the latest.'],
  ),
  'chart-mixed': {
    severity: 'error',
    zh: [
      '同一坐标轴上有两种量：“{one}”和“{other}”',
      '分成两张图（::: columns，版式 stat-compare），或改用表格；口径不同的名次不能放在一起',
    ],
    en: [
      'one axis holds two measures: “{one}” and “{other}”',
      'draw two charts (::: columns, layout stat-compare), or use a table; ranks of two systems are never set side by side',
    ],
  },
  'risk-unrated': {
    severity: 'error',
    zh: [
      '风险矩阵要每项风险的可能性和影响（1—5），“{risk}”没有',
      '原文没有评级就不要画矩阵：改用表格和 layout=risk-table，等级一栏印作“未评级”',
    ],
    en: [
      'a risk matrix needs the likelihood and the impact (1 to 5) of each risk; “{risk}” lacks them',
      'without ratings in the source draw no matrix: use a table with layout=risk-table, whose rating reads “Not rated”',
    ],
  },
  'chart-type': error(['没有“{name}”这种图', '{hint}'], ['There is no chart of type “{name}”', '{hint}']),
  'chart-column': error(
    ['数据里没有“{name}”这一列', '{hint}第一行应是各列的名称，用半角逗号分开。'],
    ['The data has no column “{name}”', '{hint} The first row names the columns, parted by commas.'],
  ),
  'chart-highlight': error(
    ['要突出的“{name}”不在数据里', '{hint}'],
    ['“{name}”, which is to stand out, is not in the data', '{hint}'],
  ),
  'chart-no-title': error(
    ['图没有标题', '写 title="指标（单位，年份）"。'],
    ['The chart has no title', 'Write title="what is measured (unit, year)".'],
  ),
} as const satisfies Record<string, Phrase>;

export const READ = { ...FILES, ...SLIDES, ...MARKDOWN, ...TRANSLATIONS, ...DATA } as const;
