import { Inflate } from 'fflate';
import { damaged, Fault, LIMITS } from './fault.ts';

/** An entry of a zip's central directory. */
interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

/** A zip that was not unpacked: entries are, one by one, within limits, as they are asked for. */
export interface Archive {
  names: string[];
  has(name: string): boolean;
  /** @throws Fault where the entry is missing, larger than `most` bytes, or not what its header says. */
  read(name: string, most: number): Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** S_IFLNK, without its permissions. */
const LINK = 0xa;
const CFB = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the directory of a zip: names that are no plain paths, names that stand twice, encryption and sizes beyond any
 * template are refused before anything is unpacked.
 * @throws Fault
 */
export function openZip(bytes: Uint8Array): Archive {
  if (CFB.every((b, n) => bytes[n] === b))
    throw new Fault(isEncrypted(bytes) ? 'template-encrypted' : 'template-binary');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Fault('template-kind', { what: '' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name, most) => {
      const entry = entries.get(name);
      if (!entry) throw damaged(name);
      if (entry.size > most) throw new Fault('template-bomb', { what: name });
      return unpack(bytes, view, entry);
    },
  };
}

/** An encrypted presentation is a compound file with this stream, named in UTF-16; another one is a .ppt. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
  const most = Math.min(bytes.length, 4 << 20) - name.length;
  for (let at = 0; at < most; at++) if (bytes[at] === 0x45 && name.every((b, n) => bytes[at + n] === b)) return true;
  return false;
}

function directory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || count > LIMITS.entries)
    throw new Fault('template-bomb', { what: 'zip64' });
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let whole = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('zip');
    const length = view.getUint16(at + 28, true);
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('zip');
    const name = nameOf(bytes.subarray(at + 46, at + 46 + length));
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Fault('template-encrypted');
    // No program that makes presentations stores a link to a file in place of one (Unix's file type, high in its attributes).
    if (view.getUint16(at + 40, true) >> 12 === LINK) throw new Fault('template-path', { what: name });
    // Part names are compared without case (ECMA-376 part 2): two that differ in it only could be read either way.
    if (seen.has(name.toLowerCase())) throw new Fault('template-path', { what: name });
    seen.add(name.toLowerCase());
    whole += entry.size;
    if (whole > LIMITS.whole) throw new Fault('template-bomb', { what: name });
    if (!name.endsWith('/')) entries.set(name, entry);
    at = next;
  }
  return entries;
}

/** The end record: within the last 64 KB, before a comment. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === END) return at;
  throw damaged('zip');
}

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  const steps = name.split('/');
  const plain = !/[\\\0:]/.test(name) && !name.startsWith('/') && !steps.includes('..') && !steps.includes('.');
  if (!plain) throw new Fault('template-path', { what: name.replace(/\0/g, '\\0') });
  return name;
}

/** Unpacks by small pieces, so that what unpacks to more than its header says is stopped there. */
function unpack(bytes: Uint8Array, view: DataView, { name, method, crc, packed, size, offset }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) throw damaged(name);
  const out = new Uint8Array(size);
  let filled = 0;
  const take = (chunk: Uint8Array) => {
    if (filled + chunk.length > size) throw new Fault('template-bomb', { what: name });
    out.set(chunk, filled);
    filled += chunk.length;
  };
  if (method === 0) take(data);
  else if (method === 8) inflate(data, name, take);
  else throw damaged(name);
  if (filled !== size || crcOf(out) !== crc) throw damaged(name);
  return out;
}

const PIECE = 4096;
function inflate(data: Uint8Array, name: string, take: (chunk: Uint8Array) => void): void {
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < data.length; at += PIECE)
      stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  } catch (error) {
    throw error instanceof Fault ? error : damaged(name);
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function crcOf(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
