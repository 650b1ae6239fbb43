import type { LoadedLayout } from './compose/index.ts';
import { type Host, OutsideError, type Report, type Template, type TemplateChoice } from './model/index.ts';
import type { Mapped } from './template/index.ts';

/** Templates read so far, by name; null: refused, and reported. The command line's own has no name. */
export type Templates = Map<string, Template | null>;

export interface SettingOptions {
  host: Pick<Host, 'read'>;
  layouts: Map<string, LoadedLayout>;
  templates: Templates;
  /** Bytes of a file named on the command line: they stand before the one that is wanted, its names for layouts apply. */
  given?: Uint8Array | undefined;
}

/**
 * @param wanted by the profile or the briefing
 * @returns the template that an edition is written into; undefined: none, null: one that cannot be used, as reported.
 */
export async function settingOf(
  wanted: TemplateChoice | undefined,
  { host, layouts, templates, given }: SettingOptions,
  report: Report,
): Promise<Mapped | null | undefined> {
  const file = given ? '' : wanted?.file;
  if (file === undefined) return undefined;
  const { mapTemplate, readTemplate } = await import('./template/index.ts');
  let template = templates.get(file);
  if (template === undefined) {
    const bytes = given ?? (await readInside(host, file, report));
    template = bytes ? ((await readTemplate(bytes, file, report)) ?? null) : null;
    templates.set(file, template);
  }
  if (!template) return null;
  const ours = [...layouts].map(([name, { file }]) => ({ name, like: file.like }));
  return mapTemplate(template, ours, wanted?.layouts ?? {}, report) ?? null;
}

async function readInside(host: Pick<Host, 'read'>, file: string, report: Report): Promise<Uint8Array | null> {
  try {
    const bytes = await host.read(file);
    if (!bytes) report('template-missing', { path: file });
    return bytes;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    report('template-outside', { path: file });
    return null;
  }
}
