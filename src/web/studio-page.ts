import { base64, type Lang, type StudioApp } from '../model/index.ts';
import { type Html, inlineScript, inlineStyle, scriptHash, tag, words } from './markup.ts';

export interface StudioPage {
  app: StudioApp;
  /** The briefing as JSON. */
  data: string;
  /** Fonts and the web deck's files, by path. */
  assets: readonly { path: string; bytes: Uint8Array }[];
  lang: Lang;
  title: string;
}

/** @returns the studio as one page that asks for nothing: it opens from disk. */
export async function studioPage({ app, data, assets, lang, title }: StudioPage): Promise<string> {
  const script = inlineScript(app.script);
  const csp = [
    "default-src 'none'",
    `script-src 'sha256-${await scriptHash(script)}'`,
    "style-src 'unsafe-inline'",
    'font-src data: blob:',
    'img-src data: blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const files = Object.fromEntries(assets.map(({ path, bytes }) => [path, base64(bytes)]));
  const html = tag(
    'html',
    { lang },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { 'http-equiv': 'Content-Security-Policy', content: csp }),
      tag('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
      tag('meta', { name: 'generator', content: 'Briefdeck' }),
      tag('title', {}, words(title)),
      tag('style', {}, inlineStyle(app.style)),
    ),
    tag(
      'body',
      {},
      tag('div', { id: 'app' }),
      tag('script', { type: 'application/json', id: 'briefing' }, inlineData(data)),
      tag('script', { type: 'application/json', id: 'assets' }, inlineData(JSON.stringify(files))),
      tag('script', {}, script),
    ),
  );
  return `<!doctype html>\n${html}\n`;
}

const inlineData = (json: string): Html => json.replace(/</g, '\\u003c') as Html;
