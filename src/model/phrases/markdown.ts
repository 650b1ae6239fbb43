import { error, type Phrase, warning } from './phrase.ts';

/** Markdown: blocks, spans, links and pictures. */
export const MARKDOWN = {
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
