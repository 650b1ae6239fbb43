/** Pictures as bytes: their kind and pixels, which way up, and without all else that they say. */
export { bare } from './bare.ts';
export { joined } from './bytes.ts';
export { upright } from './jpeg.ts';
export { pictureHead, pixelsOf, webpSize } from './size.ts';
