import type { Browser } from '../../model/index.ts';
import { findBrowser } from './find.ts';
import { Page, type Slides } from './page.ts';
import { type Running, start, within } from './process.ts';

export { findBrowser } from './find.ts';

/** Milliseconds that the browser may take to answer at all, and for one deck, however long. */
const LIMITS = { start: 30_000, deck: 300_000 };

/** A browser of this machine that is started when it is first needed; one serves a whole build. */
export interface MachineBrowser extends Browser {
  /** Ends it where it was started. */
  close(): Promise<void>;
}

/** @param find says where it is; what it throws, both of its acts throw. */
export function machineBrowser(find: () => string = findBrowser, limits = LIMITS): MachineBrowser {
  let running: Promise<Running> | undefined;
  const work = async <T>(html: string, act: (page: Page, slides: Slides) => Promise<T>): Promise<T> => {
    running ??= start(find(), limits.start);
    const { connection } = await running;
    const done = async () => {
      const { page, slides } = await Page.open(connection, html);
      return act(page, slides).finally(() => page.close());
    };
    // What hung once hangs again: nothing more is asked of it.
    return within(limits.deck, done(), (why) => connection.break(why));
  };
  return {
    print: (html) => work(html, print),
    shoot: (html, width) => work(html, (page, slides) => shoot(page, slides, width)),
    close: async () => {
      const started = await running?.catch(() => undefined);
      running = undefined;
      await started?.close();
    },
  };
}

async function print(page: Page): Promise<Uint8Array> {
  const { data } = await page.send<{ data: string }>('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
  });
  return new Uint8Array(Buffer.from(data, 'base64'));
}

async function shoot(page: Page, { count, width, height }: Slides, pixels: number): Promise<Uint8Array[]> {
  const size = { width: Math.round(width), height: Math.round(height) };
  await page.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: pixels / size.width,
    mobile: false,
  });
  const pictures: Uint8Array[] = [];
  for (let n = 0; n < count; n++) {
    await page.evaluate(`document.querySelectorAll('section.slide')[${n}].scrollIntoView({ behavior: 'instant' })`);
    const { data } = await page.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    pictures.push(new Uint8Array(Buffer.from(data, 'base64')));
  }
  return pictures;
}
