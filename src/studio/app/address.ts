import type { Choices } from '../engine/index.ts';

/** What an address says after its `#`: where one is, and what was chosen over which source. */
export interface Address {
  slide?: string;
  /** Of the source that the choices were made over. */
  hash?: string;
  /** As it travelled: nobody has looked at it yet. */
  choices?: unknown;
  /** It says that something was chosen, but not what: it was cut short on its way. */
  unread?: true;
}

/** More than any choices take, packed and unpacked: what is longer is not read. */
const LONGEST = 200_000;
const LONGEST_TEXT = 5_000_000;

/** @returns what stands after the `#`. Changed choices travel packed; an untouched profile by its id. */
export async function addressOf({
  slide,
  hash,
  choices,
}: {
  slide: string;
  hash: string;
  choices: Choices;
}): Promise<string> {
  const query = new URLSearchParams();
  query.set('s', slide);
  if (Object.keys(choices.set).length + Object.keys(choices.edits).length === 0) query.set('a', choices.audience);
  else {
    query.set('h', hash);
    query.set('c', await pack(JSON.stringify(choices, (_, value) => (value === undefined ? null : value))));
  }
  return query.toString();
}

/** @returns nothing of what cannot be read: an address may be cut short on its way. */
export async function readAddress(fragment: string): Promise<Address> {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const [slide, hash, audience, packed] = ['s', 'h', 'a', 'c'].map((key) => query.get(key) ?? undefined);
  const choices = packed ? await unpacked(packed) : audience && { audience, set: {}, edits: {} };
  const unread = packed !== undefined && choices === undefined;
  return {
    ...(slide && { slide }),
    ...(hash && { hash }),
    ...(choices ? { choices } : {}),
    ...(unread && { unread }),
  };
}

async function unpacked(packed: string): Promise<unknown> {
  try {
    return packed.length > LONGEST ? undefined : JSON.parse(await unpack(packed));
  } catch {
    return undefined;
  }
}

const through = (bytes: BlobPart, by: CompressionStream | DecompressionStream): Response =>
  new Response(new Blob([bytes]).stream().pipeThrough(by));

/** Base64url of the deflated text. */
async function pack(text: string): Promise<string> {
  const bytes = new Uint8Array(await through(text, new CompressionStream('deflate-raw')).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const stream = through(bytes, new DecompressionStream('deflate-raw')).body as ReadableStream<BufferSource>;
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
    // A little can unpack to very much.
    if (text.length > LONGEST_TEXT) throw new Error('more than choices take');
  }
}
