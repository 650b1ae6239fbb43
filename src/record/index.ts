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
export { profileYaml } from './profile-yaml.ts';
export { type StudioData, studioDataOf, studioJson } from './studio-data.ts';
export { cutTexts, wholeTexts } from './studio-texts.ts';
