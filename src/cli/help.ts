import type { Lang } from '../model/index.ts';
import type { CommandName } from './arguments.ts';

type Text = readonly [zh: string, en: string];

const HEAD: Text = [
  `briefdeck：一份 Markdown 汇报，按受众各出一套网页幻灯片和 PPTX

用法：
  briefdeck build <文件夹|文件.md>   生成网页幻灯片和 PPTX
  briefdeck check <文件夹|文件.md>   只检查，不写文件
  briefdeck start <文件夹|文件.md>   生成并在本机打开服务
  briefdeck dev   <文件夹|文件.md>   在浏览器里看着改：存盘即见，也可定制
  briefdeck init [文件夹]            写一份可以马上生成的样例汇报

  briefdeck <命令> --help            查看一个命令的选项
  briefdeck --version                查看版本

退出码：0 完成（可以有警告） · 1 有错误 · 2 用法不对`,
  `briefdeck: one briefing in Markdown; for every audience a web deck and a PPTX

Usage:
  briefdeck build <folder|file.md>   make the web decks and the PPTX
  briefdeck check <folder|file.md>   only check, write nothing
  briefdeck start <folder|file.md>   build, and serve on this machine
  briefdeck dev   <folder|file.md>   see it in the browser while you write, and customise it
  briefdeck init [folder]            write a starter briefing that builds at once

  briefdeck <command> --help         the options of one command
  briefdeck --version                the version

Exit: 0 done (warnings allowed) · 1 an error was reported · 2 wrong usage`,
];

const COMMANDS: Record<CommandName, Text> = {
  build: [
    `用法：briefdeck build <文件夹|文件.md> [选项]

  --out DIR            写到哪里（默认 ./out）
  --audience ID …      只做这些受众（默认全部；可重复，或用逗号分开）
  --format html,pptx   只做这些格式（默认这两种）；pdf 每页一张幻灯片，handout 是带页面图和讲稿的 Word 讲义，
                       两者要用本机的 Chrome、Chromium 或 Edge（也可用环境变量 CHROME_PATH 指明）
  --theme ID           换一套主题
  --template FILE      用本单位的 .pptx 或 .potx 模板：母版、版式、字体和颜色都取自它
  --layouts DIR        用这个文件夹里的版式模板（*.hbs）；模板等同代码，只用可信的
  --single-file        另存一份单个 HTML 文件
  --json               把诊断以 JSON 数组写到标准输出`,
    `Usage: briefdeck build <folder|file.md> [options]

  --out DIR            where to write (./out unless told)
  --audience ID …      only these audiences (all unless told; repeat it, or part them by commas)
  --format html,pptx   only these formats (these two unless told); pdf: a page a slide; handout: a Word document with
                       pictures and notes; both take a Chrome, Chromium or Edge of this machine (or $CHROME_PATH)
  --theme ID           another theme
  --template FILE      an agency's .pptx or .potx: its masters, layouts, fonts and colours
  --layouts DIR        layouts (*.hbs) of this folder; a layout is code, so name only one that you trust
  --single-file        adds each deck as one HTML file
  --json               writes the diagnostics as a JSON array to standard output`,
  ],
  check: [
    `用法：briefdeck check <文件夹|文件.md> [选项]

  --source FILE        对照源稿核对数字
  --json               把诊断以 JSON 数组写到标准输出`,
    `Usage: briefdeck check <folder|file.md> [options]

  --source FILE        check the figures against the source document
  --json               writes the diagnostics as a JSON array to standard output`,
  ],
  start: [
    `用法：briefdeck start <文件夹|文件.md> [选项]

  --out DIR            写到哪里（默认 ./out/<汇报名>）
  --port 4173          从这个端口开始找空闲端口，只听 127.0.0.1`,
    `Usage: briefdeck start <folder|file.md> [options]

  --out DIR            where to write (./out/<briefing> unless told)
  --port 4173          takes the first free port from this one on; listens on 127.0.0.1 only`,
  ],
  dev: [
    `用法：briefdeck dev <文件夹|文件.md> [选项]

在浏览器里打开定制台：存盘后马上看到，写错的地方连同文件和行号显示在页面上，改好即消失。
只听 127.0.0.1，什么也不上传。按 Ctrl+C 结束。

  --port 4173          从这个端口开始找空闲端口
  --open               打开浏览器
  --theme ID           换一套主题
  --template FILE      用本单位的 .pptx 或 .potx 模板`,
    `Usage: briefdeck dev <folder|file.md> [options]

Opens the studio in a browser: what is saved shows at once, and what is wrong is shown with its file and line until it
is mended. Listens on 127.0.0.1 alone and uploads nothing. Ctrl+C ends it.

  --port 4173          the first port tried
  --open               opens the browser
  --theme ID           another theme
  --template FILE      an agency's .pptx or .potx`,
  ],
  init: [
    `用法：briefdeck init [文件夹] [选项]

写一份样例汇报：两类受众、两节内容、数字台账和一张图表，马上可以生成，再一处处换成自己的。
文件夹默认 ./briefing；已有内容的文件夹不会动，报错退出。

  --lang zh|en         样例的语言（默认按 LANG，没有时用中文）`,
    `Usage: briefdeck init [folder] [options]

Writes a starter briefing: two audiences, two sections, a register of figures and a chart. It builds at once; put your
own in its place piece by piece. The folder is ./briefing unless named; one that is not empty is refused, untouched.

  --lang zh|en         its language (by LANG unless told; Chinese where that names none)`,
  ],
};

/** @returns the help of a command, or of all of them. */
export function help(lang: Lang, command?: CommandName): string {
  return (command ? COMMANDS[command] : HEAD)[lang === 'en' ? 1 : 0];
}
