import { useEffect, useState } from 'preact/hooks';
import { stills } from '../../web/stills.ts';
import { createEngine, startFrom, type View } from '../engine/index.ts';
import type { Source } from './source.ts';

export function App({ source }: { source: Source }) {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    createEngine(source.data, source.assets)
      .then((engine) => engine.view(startFrom(source.data.briefing.audiences[0]?.id ?? '')))
      .then((made) => setView(made.view));
  }, [source]);
  if (!view) return null;
  const drawn = stills(view.deck, '.live');
  return (
    <main class="live">
      <style>{`${source.faces}${drawn.style}`}</style>
      <div dangerouslySetInnerHTML={{ __html: drawn.slide(2) }} />
    </main>
  );
}
