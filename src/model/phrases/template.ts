import type { Phrase } from './phrase.ts';

/** An agency's template: what is refused, and what was used in place of what it lacks. */
export const TEMPLATE = {
  'template-missing': {
    severity: 'error',
    zh: ['找不到模板 {path}', '检查 template: 的路径；模板要放在汇报的文件夹里'],
    en: [
      'the template {path} does not exist',
      'check the path of template:; the file must lie in the briefing’s folder',
    ],
  },
  'template-outside': {
    severity: 'error',
    zh: ['模板 {path} 不在汇报的文件夹里', '把它拷进来，或在命令行用 --template 指定'],
    en: ['the template {path} lies outside the briefing’s folder', 'copy it there, or name it with --template'],
  },
  'template-large': {
    severity: 'error',
    zh: ['模板文件超过 {most} MB', '在 PowerPoint 里删掉示例页和大图，另存后再用'],
    en: [
      'the template is larger than {most} MB',
      'delete its sample slides and large pictures in PowerPoint and save it anew',
    ],
  },
  'template-kind': {
    severity: 'error',
    zh: ['模板不是 PowerPoint 演示文稿（{what}）', '用 PowerPoint 或 WPS 另存为 .pptx 或 .potx'],
    en: ['the template is no PowerPoint presentation ({what})', 'save it as .pptx or .potx in PowerPoint or WPS'],
  },
  'template-strict': {
    severity: 'error',
    zh: ['模板存成了“Strict Open XML”格式，用不了', '在 PowerPoint 里另存为普通的“PowerPoint 演示文稿（.pptx）”'],
    en: [
      'the template is saved as “Strict Open XML”, which cannot be used',
      'save it in PowerPoint as a plain “PowerPoint Presentation (.pptx)”',
    ],
  },
  'template-binary': {
    severity: 'error',
    zh: ['模板是旧的 .ppt 格式', '用 PowerPoint 或 WPS 打开，另存为 .pptx'],
    en: ['the template is in the old .ppt format', 'open it in PowerPoint or WPS and save it as .pptx'],
  },
  'template-encrypted': {
    severity: 'error',
    zh: ['模板加了密码，读不了', '在 PowerPoint 里去掉打开密码，另存后再用'],
    en: ['the template is encrypted', 'take its password off in PowerPoint and save it anew'],
  },
  'template-damaged': {
    severity: 'error',
    zh: ['模板文件已损坏，读不了（{what}）', '重新拷贝一份，或在 PowerPoint 里打开修复后另存'],
    en: ['the template is damaged and cannot be read ({what})', 'copy it anew, or let PowerPoint repair and save it'],
  },
  'template-bomb': {
    severity: 'error',
    zh: [
      '模板里的内容展开后大得不合常理（{what}），没有展开',
      '不要用来历不明的模板；确需使用时在 PowerPoint 里另存一份',
    ],
    en: [
      'the template unpacks to more than any template holds ({what}); it was not unpacked',
      'use no template of unknown origin; if it is yours, save it anew in PowerPoint',
    ],
  },
  'template-path': {
    severity: 'error',
    zh: ['模板里有越出文件本身或重复的路径：{what}', '这不是 PowerPoint 写的文件；向提供方要一份原件'],
    en: [
      'a path in the template leads out of it or stands twice: {what}',
      'PowerPoint writes no such file; ask for the original',
    ],
  },
  'template-macros': {
    severity: 'error',
    zh: ['模板里有宏或控件（{what}），不能使用', '在 PowerPoint 里另存为不带宏的 .pptx'],
    en: ['the template holds macros or controls ({what})', 'save it as a .pptx without macros in PowerPoint'],
  },
  'template-external': {
    severity: 'error',
    zh: ['模板链接到文件以外的内容：{what}', '在 PowerPoint 的“编辑指向文件的链接”里断开链接，或把图片嵌入后另存'],
    en: [
      'the template links to something outside itself: {what}',
      'break the link or embed the file in PowerPoint, and save it anew',
    ],
  },
  'template-embedded': {
    severity: 'error',
    zh: [
      '模板的母版或版式里嵌有对象或媒体（{what}），不能带进输出',
      '在幻灯片母版视图里删掉它，或改成图片，另存后再用',
    ],
    en: [
      'a master or layout of the template holds an embedded object or media ({what})',
      'delete it in the slide master view, or make it a picture, and save the file anew',
    ],
  },
  'template-size': {
    severity: 'error',
    zh: ['模板的页面是 {what}，不是横向的演示页面', '在 PowerPoint 的“幻灯片大小”里改为 16:9、16:10、4:3 或横向 A4'],
    en: [
      'the template’s slides are {what}: not those of a presentation',
      'set 16:9, 16:10, 4:3 or A4 landscape under Slide Size',
    ],
  },
  'template-layouts': {
    severity: 'error',
    zh: ['模板里没有可以用的版式', '模板至少要有一个带标题的版式'],
    en: ['the template has no layout that can be used', 'it needs one layout with a title at least'],
  },
  'template-layout-unknown': {
    severity: 'error',
    zh: ['模板里没有名为“{name}”的版式（用于 {layout}）', '最接近的是：{near}'],
    en: ['the template has no layout named "{name}" (for {layout})', 'the nearest: {near}'],
  },
  'template-ours-unknown': {
    severity: 'error',
    zh: ['template: 的 layouts 里写了 {layout}，没有这个版式', '最接近的是：{near}'],
    en: ['layouts under template: names {layout}, and there is no such layout', 'the nearest: {near}'],
  },
  'template-instead': {
    severity: 'warning',
    zh: [
      '模板里没有适合 {layout} 的版式，用了“{used}”',
      '若有更合适的，在 template: 的 layouts 里写明：{layout}: 版式名',
    ],
    en: [
      'the template has no layout that suits {layout}: “{used}” was used instead',
      'name a better one under template: layouts: {layout}: its name',
    ],
  },
  'template-missing-part': {
    severity: 'info',
    zh: [
      '模板的版式“{used}”没有{what}的位置，按页面补上了',
      '在模板的这个版式里加上占位符，或在 template: 的 layouts 里换一个版式',
    ],
    en: [
      'the template’s layout “{used}” has no place for {what}: one was made by the slide’s geometry',
      'add a placeholder to that layout, or map another one under template: layouts',
    ],
  },
  'template-contrast': {
    severity: 'warning',
    zh: ['模板版式“{used}”的{what}与底色对比只有 {ratio}:1，改用了 {color}', '在模板的母版里改掉这个颜色'],
    en: [
      'in the template’s layout “{used}” the {what} has a contrast of {ratio}:1 with its ground: {color} was used',
      'change the colour in the template’s master',
    ],
  },
  'template-logo': {
    severity: 'info',
    zh: ['用了模板，logo 不再另放：模板自带单位标识', '模板里没有标识时，在它的母版里加上'],
    en: ['with a template the logo is left to the template', 'where it has none, add it to its master'],
  },
} as const satisfies Record<string, Phrase>;
