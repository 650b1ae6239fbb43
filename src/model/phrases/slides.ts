import { error, type Phrase, warning } from './phrase.ts';

/** Sections, slides and who may see them. */
export const SLIDES = {
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
