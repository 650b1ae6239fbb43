import type { Diagnostic, FontFace } from '../../model/index.ts';
import { type StudioData, studioDataOf } from '../../record/index.ts';
import { FACES, faceRule } from '../../web/fonts.ts';
import type { StudioAssets } from '../engine/index.ts';

/** The briefing and the files that came with the studio: inside this page, or beside it. */
export interface Source {
  data: StudioData;
  assets: StudioAssets;
  /** `@font-face` rules of every face there is. */
  faces: string;
  /** Of the machine that has the folder: told when a file of it is saved. @returns what ends it */
  follow?(told: Follower): () => void;
  /** The page stands alone: nothing beside it can be asked for. */
  alone: boolean;
}

/** What is told of a folder at hand. */
export interface Follower {
  changed(source: Source): void;
  broken(why: Diagnostic[]): void;
  /** Whether there is anyone who tells. */
  connected(is: boolean): void;
}

/** The folder is there, but cannot be read. */
export class BrokenSource extends Error {
  constructor(readonly why: Diagnostic[]) {
    super(why.map(({ message }) => message).join('\n'));
  }
}

/** @throws what fetching throws: the folder was moved apart, or the server is gone. */
export async function openSource(): Promise<Source> {
  const inside = document.getElementById('briefing');
  return inside ? alone(inside.textContent ?? '') : beside();
}

const nameOf = ({ family, weight }: FontFace): string => `fonts/${family}-${weight}.woff`;

function alone(json: string): Source {
  const data = studioDataOf(json);
  const files = JSON.parse(document.getElementById('assets')?.textContent ?? '{}') as Record<string, string>;
  const bytes = (name: string): Uint8Array => Uint8Array.from(atob(files[name] ?? ''), (c) => c.charCodeAt(0));
  const faces = FACES.filter((face) => nameOf(face) in files).map((face) =>
    faceRule(face, `data:font/woff;base64,${files[nameOf(face)]}`),
  );
  return {
    data,
    alone: true,
    faces: faces.join('\n'),
    assets: {
      font: async (face) => bytes(nameOf(face)),
      asset: async (name) => new TextDecoder().decode(bytes(name)),
    },
  };
}

async function beside(): Promise<Source> {
  const response = await fetch('briefing.json', { cache: 'no-cache' });
  if (response.status === 503) throw new BrokenSource((await response.json()) as Diagnostic[]);
  const json = await (await sound(response)).text();
  const data = studioDataOf(json);
  // A face that the briefing needs no character of is not there; none of its slides then asks for it.
  const version = data.whole ? `?${grown(json)}` : '';
  const urlOf = (face: FontFace) => new URL(`${nameOf(face)}${version}`, document.baseURI).href;
  const faces = FACES.map((face) => faceRule(face, `"${urlOf(face)}"`));
  return {
    data,
    alone: false,
    faces: faces.join('\n'),
    assets: {
      font: async (face) => new Uint8Array(await (await sound(await fetch(urlOf(face)))).arrayBuffer()),
      asset: async (name) => (await sound(await fetch(name))).text(),
    },
    ...(data.whole && { follow }),
  };
}

/** Fonts of a folder at hand grow with its characters; they are asked for anew only then. */
const known = new Set<string>();
function grown(json: string): number {
  for (const character of json) known.add(character);
  return known.size;
}

async function sound(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/** @param mended is called when the folder can be read again. @returns what ends the waiting */
export function whenMended(mended: () => void): () => void {
  const events = new EventSource('events');
  events.addEventListener('changed', mended);
  return () => events.close();
}

/** `events` names what happened to the folder; a broken one says why. */
function follow({ changed, broken, connected }: Follower): () => void {
  const events = new EventSource('events');
  let told = 0;
  events.addEventListener('open', () => connected(true));
  // It goes on asking by itself.
  events.addEventListener('error', () => connected(false));
  events.addEventListener('broken', ({ data }) => broken(JSON.parse(data) as Diagnostic[]));
  events.addEventListener('changed', async () => {
    told += 1;
    const mine = told;
    const source = await beside().catch(() => undefined);
    if (source && mine === told) changed(source);
  });
  return () => events.close();
}
