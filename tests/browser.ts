import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../src/cli/browser/index.ts';
import { BrowserError } from '../src/model/index.ts';

/** Path of the browser that the command line would print with. Undefined where there is none. */
export const BROWSER: string | undefined = found();

function found(): string | undefined {
  try {
    return findBrowser();
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    const why = error.message === '' ? 'no Chrome, Chromium or Edge on this machine' : error.message;
    console.warn(`skipped: ${why}; name one in $CHROME_PATH`);
    return undefined;
  }
}

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
