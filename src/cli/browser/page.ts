import { BrowserError } from '../../model/index.ts';
import type { Connection, Told } from './connection.ts';

/** A name that no network knows (RFC 2606): the page is handed over when the browser asks for it. */
const ADDRESS = 'https://deck.invalid/';

/** The slides of a page that is ready: how many, and the size of the first, CSS pixels. */
export interface Slides {
  count: number;
  width: number;
  height: number;
}

/** Fonts and pictures are there before anything is drawn. What it answers is `Slides` and the fonts that did not load. */
const READY = `(async () => {
  const failed = [];
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => failed.push(font.family))));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await document.fonts.ready;
  const slides = document.querySelectorAll('section.slide');
  const { width = 0, height = 0 } = slides[0]?.getBoundingClientRect() ?? {};
  return { count: slides.length, width, height, failed };
})()`;

/** One page in a tab of its own; every request but the page itself is refused. */
export class Page {
  readonly #connection: Connection;
  readonly #target: string;
  readonly #session: string;
  readonly #html: string;
  readonly #forget: () => void;
  #loaded = () => {};
  #crashed = (_: Error) => {};

  private constructor(connection: Connection, target: string, session: string, html: string) {
    this.#connection = connection;
    this.#target = target;
    this.#session = session;
    this.#html = html;
    this.#forget = connection.listen((told) => this.#hear(told));
  }

  /** Opens the page, and waits until all of it is there. @throws BrowserError */
  static async open(connection: Connection, html: string): Promise<{ page: Page; slides: Slides }> {
    const { targetId } = await connection.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const attached = { targetId, flatten: true };
    const { sessionId } = await connection.send<{ sessionId: string }>('Target.attachToTarget', attached);
    const page = new Page(connection, targetId, sessionId, html);
    try {
      return { page, slides: await page.#load() };
    } catch (error) {
      await page.close();
      throw error;
    }
  }

  /** @throws BrowserError */
  send<T>(method: string, params: object = {}): Promise<T> {
    return this.#connection.send<T>(method, params, this.#session);
  }

  /** @returns what the expression comes to, once it has. @throws BrowserError for what it throws */
  async evaluate<T>(expression: string): Promise<T> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', params);
    if (!exceptionDetails) return result.value;
    throw new BrowserError('failed', exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  async close(): Promise<void> {
    this.#forget();
    await this.#connection.send('Target.closeTarget', { targetId: this.#target }).catch(() => {});
  }

  async #load(): Promise<Slides> {
    const loaded = new Promise<void>((resolve, reject) => {
      this.#loaded = resolve;
      this.#crashed = reject;
    });
    // Nobody listens before the first `await` below; a crash is heard there.
    loaded.catch(() => {});
    await this.send('Page.enable');
    await this.send('Inspector.enable');
    await this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url: ADDRESS });
    if (errorText) throw new BrowserError('failed', errorText);
    await loaded;
    const { failed, ...slides } = await this.evaluate<Slides & { failed: string[] }>(READY);
    if (failed.length > 0) throw new BrowserError('failed', failed.join(', '));
    return slides;
  }

  #hear({ method, params, sessionId }: Told): void {
    if (sessionId !== this.#session) return;
    if (method === 'Page.loadEventFired') this.#loaded();
    if (method === 'Inspector.targetCrashed') this.#crash();
    if (method === 'Fetch.requestPaused') this.#answer(params as { requestId: string; request: { url: string } });
  }

  /** Whoever waits for this tab would wait for ever. */
  #crash(): void {
    this.#crashed(new BrowserError('failed', 'the tab crashed'));
    this.#connection.break('the tab crashed');
  }

  #answer({ requestId, request }: { requestId: string; request: { url: string } }): void {
    const answer =
      request.url === ADDRESS
        ? this.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
            body: Buffer.from(this.#html).toString('base64'),
          })
        : this.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    answer.catch((error: Error) => this.#crashed(error));
  }
}
