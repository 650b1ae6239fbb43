import type { Phrase } from './phrase.ts';

export const PAPER = {
  'browser-missing': {
    severity: 'error',
    zh: [
      '{format} 没有生成：这台机器上没有找到 Chrome、Chromium 或 Edge',
      '安装其中一种浏览器，或在环境变量 CHROME_PATH 里写明它的位置；其他格式不受影响',
    ],
    en: [
      '{format} was not made: there is no Chrome, Chromium or Edge on this machine',
      'Install one of them, or say in the environment variable CHROME_PATH where it is; the other formats are not touched',
    ],
  },
  'browser-unusable': {
    severity: 'error',
    zh: [
      '{format} 没有生成：浏览器打不开（{why}）',
      '看看这个浏览器单独能否打开，或在环境变量 CHROME_PATH 里换一个；其他格式不受影响',
    ],
    en: [
      '{format} was not made: the browser does not start ({why})',
      'See whether that browser starts by itself, or name another one in the environment variable CHROME_PATH; the other formats are not touched',
    ],
  },
  'browser-failed': {
    severity: 'error',
    zh: [
      '“{audience}”版的 {format} 没有生成：浏览器没有做完（{why}）',
      '再生成一次；若仍如此，在环境变量 CHROME_PATH 里换一个浏览器；其他格式不受影响',
    ],
    en: [
      'The {format} of the edition "{audience}" was not made: the browser did not do its work ({why})',
      'Build again; if it stays so, name another browser in the environment variable CHROME_PATH; the other formats are not touched',
    ],
  },
} as const satisfies Record<string, Phrase>;
