export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Do the bytes say this there, a byte a character? */
export const says = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((character, n) => bytes[at + n] === character.charCodeAt(0));

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}
