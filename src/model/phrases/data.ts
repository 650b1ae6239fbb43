import { error, type Phrase } from './phrase.ts';

/** Figures, charts and data. */
export const DATA = {
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
