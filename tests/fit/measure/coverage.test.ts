import { describe, expect, test } from 'vitest';
import { missingIn } from '../../../src/fit/measure/index.ts';
import { builtSlide } from '../../built.ts';

describe('characters that the deck’s fonts lack', () => {
  test.each([
    ['common text, both scripts', '数字政府 Digital, 0.7948 — “引文”……《》①→≥℃', ''],
    ['ideographs common and rare', '一龥㐀䶵鿕', ''],
    ['a rare ideograph', '𠮷野家', '𠮷'],
    ['emoji, each once', '🚀好🚀👍🏽', '🚀👍🏽'],
    ['scripts of other fonts', 'สวัสดี', 'สวัดี'],
    ['no more than what is drawn', 'a\u200bb\ufe0fc\u00adé', ''],
  ])('%s', (_, text, missing) => {
    expect(missingIn(text).join('')).toBe(missing);
  });

  test('are told to the writer, with their slide, and stay within it', async () => {
    const { said, diagnostics, slide } = await builtSlide(`- ${'🚀𠮷'.repeat(60)}\n`);
    expect(said).toEqual(['glyph-missing a']);
    expect(diagnostics.find((d) => d.code === 'glyph-missing')?.message).toContain('𠮷 (U+20BB7)');
    expect(slide.text.join('')).toContain('🚀𠮷');
  });
});
