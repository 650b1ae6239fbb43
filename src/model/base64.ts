/** Bytes that one call of `String.fromCharCode` takes as arguments without running out of stack. */
const PIECE = 0x8000;

/** `btoa` is there in Node and in browsers; it takes a string of bytes. */
export function base64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += PIECE) out += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(out);
}
