export { deckJson } from './deck-json.ts';
export { editionHash } from './hash.ts';
export { type EditionRecord, editionRecord, manifestJson, type OutputFile } from './manifest.ts';
