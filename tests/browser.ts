import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chrome, Chromium or Edge of this machine; $CHROMIUM names one. Undefined where there is none. */
export const BROWSER: string | undefined = [
  process.env.CHROMIUM ?? '',
  ...(process.env.PATH ?? '').split(':').flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ...ELSEWHERE,
].find((path) => path !== '' && existsSync(path));

if (!BROWSER) console.warn('skipped: no Chrome, Chromium or Edge on this machine; name one in $CHROMIUM');

/** Starts it without a network: every request but file:, data: and loopback fails. */
export function launch(): Promise<Browser> {
  if (!BROWSER) throw new Error('no browser');
  return chromium.launch({
    executablePath: BROWSER,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--proxy-server=http://127.0.0.1:9',
      '--disable-background-networking',
    ],
  });
}
