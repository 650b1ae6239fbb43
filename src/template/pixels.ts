/** @returns how many pixels a PNG, JPEG or GIF says it has; 0 for anything else. */
export function pixelsOf(bytes: Uint8Array): number {
  if (bytes.length < 26) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(0);
  if (start === 0x89504e47) return view.getUint32(16) * view.getUint32(20);
  if (start === 0x47494638) return view.getUint16(6, true) * view.getUint16(8, true);
  return start >>> 8 === 0xffd8ff ? jpegPixels(view) : 0;
}

/** The size stands in the frame's header (SOF0 to SOF15, but for the tables among them); each segment says its length. */
function jpegPixels(view: DataView): number {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
  }
  return 0;
}
