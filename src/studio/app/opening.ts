import { createEngine } from '../engine/index.ts';
import { carry } from './carry.ts';
import { Session } from './session.ts';
import { BrokenSource, type Source, whenMended } from './source.ts';
import { type Opened, openState } from './state.ts';

/** All that the page is made of. */
export interface Ready {
  session: Session;
  source: Source;
  opened: Opened;
}

/**
 * Opens the page's source and keeps to it: where the folder is at hand, every save of it makes the page anew.
 * @returns what ends that
 */
export function openPage(
  open: Promise<Source>,
  show: (ready: Ready) => void,
  fail: (failure: unknown) => void,
): () => void {
  let end: (() => void) | undefined = () => {};
  const follow = ({ session, source, opened: { pending: _, ...opened } }: Ready) => {
    // What a save takes away may come back with the next: it is asked for again, unless the user has gone on.
    let wanted = { by: session.choices, choices: session.choices };
    const changed = async (next: Source) => {
      if (next.data.hash === session.data.hash) return session.tellBroken([]);
      const engine = await createEngine(next.data, next.assets);
      const choices = wanted.by === session.choices ? wanted.choices : session.choices;
      const carried = carry(next.data, engine.themes, choices);
      if (!carried) return;
      session.renew(engine, carried.choices);
      wanted = { by: session.choices, choices };
      const pending = carried.dropped.length > 0 ? { pending: { ...carried, sameSource: true } } : {};
      show({ session, source: next, opened: { ...opened, ...pending } });
    };
    end &&= source.follow?.({
      changed,
      broken: (why) => session.tellBroken(why),
      connected: (is) => session.tellLost(!is),
    });
  };
  const start = async () => {
    const source = await open;
    const engine = await createEngine(source.data, source.assets);
    const opened = await openState(source.data, engine.themes);
    const session = new Session(engine, opened.choices, opened.slide);
    await session.settled();
    const ready = { session, source, opened };
    show(ready);
    follow(ready);
  };
  start().catch((failure) => {
    fail(failure);
    if (failure instanceof BrokenSource) end = whenMended(() => location.reload());
  });
  return () => {
    end?.();
    end = undefined;
  };
}
