export { deckJson } from './deck-json.ts';
export { editionHash } from './hash.ts';
export {
  type EditionRecord,
  editionRecord,
  type MasterRecord,
  manifestJson,
  masterRecord,
  type OutputFile,
} from './manifest.ts';
