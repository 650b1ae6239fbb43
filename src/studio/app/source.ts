import { type StudioData, studioDataOf } from '../../record/index.ts';
import { FACES, faceRule } from '../../web/fonts.ts';
import type { StudioAssets } from '../engine/index.ts';

/** The briefing and the files that came with the studio: inside this page, or beside it. */
export interface Source {
  data: StudioData;
  assets: StudioAssets;
  /** `@font-face` rules of every face there is. */
  faces: string;
  /** The page stands alone: nothing beside it can be asked for. */
  alone: boolean;
}

/** @throws what fetching throws: the folder was moved apart, or the server is gone. */
export async function openSource(): Promise<Source> {
  const inside = document.getElementById('briefing');
  return inside ? alone(inside.textContent ?? '') : beside();
}

const nameOf = ({ family, weight }: { family: string; weight: number }) => `fonts/${family}-${weight}.woff`;

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
  const fetched = async (path: string): Promise<Response> => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  const data = studioDataOf(await (await fetched('briefing.json')).text());
  // A face that the briefing needs no character of is not there; none of its slides then asks for it.
  const faces = FACES.map((face) => faceRule(face, `"${new URL(nameOf(face), document.baseURI).href}"`));
  return {
    data,
    alone: false,
    faces: faces.join('\n'),
    assets: {
      font: async (face) => new Uint8Array(await (await fetched(nameOf(face))).arrayBuffer()),
      asset: async (name) => (await fetched(name)).text(),
    },
  };
}
