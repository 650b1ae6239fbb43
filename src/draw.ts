import { BrowserError, type Host, type PlacedDeck, type Report } from './model/index.ts';
import { deckJson } from './record/index.ts';

/** Drawn outputs of one edition, by format; those that were not asked for are absent. */
export interface Outputs {
  html?: string;
  pptx?: Uint8Array;
  pdf?: Uint8Array;
  handout?: Uint8Array;
  /** The page that was printed or photographed; it is not written. */
  paper?: string;
}
export type Format = Exclude<keyof Outputs, 'paper'>;

export interface EditionFile {
  /** Relative to the output folder, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** Absent: it belongs to every build, or is a copy. */
  format?: Format;
}

interface Drawing {
  host: Host;
  report: Report;
  progress(stage: string, audience?: string): void;
  /** Formats for which there is no browser that starts: told once a build. */
  missed: Set<Format>;
}

interface Form {
  /** In the edition's folder. @param name `<briefing>-<audience>` */
  file(name: string): string;
  draw(deck: PlacedDeck, host: Host, outputs: Outputs): Promise<void>;
}

/** Pixels of a slide's picture in the handout: 156 mm wide on paper, so 234 a inch. */
const PICTURE = 1440;

/** Every format of an edition, in the order in which they are made. A renderer is loaded only when it is needed. */
const FORMS: Record<Format, Form> = {
  html: {
    file: () => 'index.html',
    draw: async (deck, host, outputs) => {
      outputs.html = await (await import('./web/index.ts')).web(deck, host);
    },
  },
  pptx: {
    file: (name) => `${name}.pptx`,
    draw: async (deck, _, outputs) => {
      outputs.pptx = await (await import('./pptx/index.ts')).pptx(deck);
    },
  },
  pdf: {
    file: (name) => `${name}.pdf`,
    draw: async (deck, host, outputs) => {
      const printed = await browserOf(host).print(await paperOf(deck, host, outputs));
      outputs.pdf = await (await import('./pdf/index.ts')).pdf(printed, deck);
    },
  },
  handout: {
    file: (name) => `${name}-handout.docx`,
    draw: async (deck, host, outputs) => {
      const pictures = await browserOf(host).shoot(await paperOf(deck, host, outputs), PICTURE);
      outputs.handout = (await import('./handout/index.ts')).handout(deck, pictures);
    },
  },
};

const FORMATS = Object.keys(FORMS) as Format[];

/** Draws what was asked for. What the browser cannot do is reported, and costs that format alone. */
export async function draw(deck: PlacedDeck, formats: readonly Format[], drawing: Drawing): Promise<Outputs> {
  const { host, report, progress, missed } = drawing;
  const outputs: Outputs = {};
  for (const format of FORMATS) {
    if (!formats.includes(format) || missed.has(format)) continue;
    progress(format, deck.audience.id);
    try {
      await FORMS[format].draw(deck, host, outputs);
    } catch (error) {
      if (!(error instanceof BrowserError)) throw error;
      if (error.kind !== 'failed') missed.add(format);
      report(`browser-${error.kind}`, { format, audience: deck.audience.id, why: error.message });
    }
  }
  return outputs;
}

/** @throws BrowserError where the host has none */
function browserOf({ browser }: Host): NonNullable<Host['browser']> {
  if (!browser) throw new BrowserError('missing');
  return browser;
}

async function paperOf(deck: PlacedDeck, host: Host, outputs: Outputs): Promise<string> {
  outputs.paper ??= await (await import('./web/index.ts')).paperPage(deck, host);
  return outputs.paper;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @returns the files of an edition: its data, and each output under its name. */
export function filesOf(deck: PlacedDeck, outputs: Outputs, singleFile: boolean): EditionFile[] {
  const { id } = deck.audience;
  const name = `${deck.head.id}-${id}`;
  const files: EditionFile[] = [{ path: `${id}/deck.json`, bytes: utf8(deckJson(deck)) }];
  for (const format of FORMATS) {
    const output = outputs[format];
    if (output === undefined) continue;
    const bytes = typeof output === 'string' ? utf8(output) : output;
    files.push({ path: `${id}/${FORMS[format].file(name)}`, bytes, format });
    // The page is whole in itself: the single file is the same page under a name to send.
    if (format === 'html' && singleFile) files.push({ path: `${id}/${name}.html`, bytes });
  }
  return files;
}
