/** Words of the deck's own controls, in the two languages that editions come in. */
const WORDS = {
  tools: ['放映工具', 'Presentation tools'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  overview: ['概览', 'Overview'],
  jump: ['跳到', 'Go to'],
  speaker: ['演讲者视图', 'Speaker view'],
  fullscreen: ['全屏', 'Full screen'],
  print: ['打印', 'Print'],
  help: ['帮助', 'Help'],
  close: ['关闭', 'Close'],
  jumpLabel: ['页码，或标题里的字', 'Slide number, or words of a title'],
  jumpNone: ['没有符合的页', 'No slide matches'],
  keys: ['键盘', 'Keyboard'],
  keyNext: ['→ 空格 PgDn', '→ Space PgDn'],
  keyPrevious: ['← PgUp', '← PgUp'],
  keyEnds: ['第一页、最后一页', 'First, last slide'],
  keyBlack: ['黑屏', 'Black screen'],
  letters: ['使用单字母快捷键（S、G、O、F、B、? 等）', 'Use single-letter shortcuts (S, G, O, F, B, ? and others)'],
  above: ['上方页', 'Slide above'],
  below: ['下方页', 'Slide below'],
  resume: ['恢复放映', 'Resume'],
  blocked: [
    '浏览器拦截了新窗口。请允许本页弹出窗口，再打开演讲者视图。',
    'The browser blocked the new window. Allow pop-ups for this page, then open the speaker view again.',
  ],
  current: ['当前 第{n}页，共{all}页', 'Now: slide {n} of {all}'],
  following: ['下一页 第{n}页', 'Next: slide {n}'],
  last: ['已是最后一页', 'This is the last slide'],
  notes: ['讲稿', 'Notes'],
  noNotes: ['本页没有讲稿', 'No notes on this slide'],
  sources: ['本页来源', 'Sources of this slide'],
  elapsed: ['已用', 'elapsed'],
  plan: ['计划 {m} 分钟', '{m} minutes planned'],
  late: ['超时 +{t}', 'over by {t}'],
  pause: ['暂停计时', 'Pause timer'],
  resumeTimer: ['继续计时', 'Resume timer'],
  reset: ['归零', 'Reset'],
  smaller: ['A− 缩小讲稿', 'A− Smaller notes'],
  larger: ['A+ 放大讲稿', 'A+ Larger notes'],
  black: ['黑屏', 'Black screen'],
  unblack: ['取消黑屏', 'Show slide'],
  end: ['结束', 'End'],
  progress: ['进度', 'Progress'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type UiWord = keyof typeof WORDS;

/** @returns the words in the document's language; `{name}` is filled in. */
export function say(name: UiWord, args: Record<string, string | number> = {}): string {
  const english = document.documentElement.lang.toLowerCase().startsWith('en');
  return WORDS[name][english ? 1 : 0].replace(/\{(\w+)\}/g, (_, key: string) => String(args[key] ?? ''));
}
