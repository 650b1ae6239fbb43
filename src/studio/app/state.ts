import { useEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from '../../model/index.ts';
import type { StudioData } from '../../record/index.ts';
import { type Choices, isChanged, startFrom } from '../engine/index.ts';
import { type Address, addressOf, readAddress } from './address.ts';
import { type Carried, carry } from './carry.ts';
import type { Session } from './session.ts';
import { isKept, keep, keptFor, readKept } from './storage.ts';

/** What the page opens with. */
export interface Opened {
  choices: Choices;
  slide: string;
  /** The address said what was chosen: until something is changed here, what this browser keeps stays as it is. */
  linked?: true;
  /** Choices made over another source, until someone decides what becomes of them. */
  pending?: Pending;
}

export interface Pending extends Carried {
  /** The source is the same, but a link asked for what is not in this copy. */
  sameSource: boolean;
  /** The link cannot be read: what it was to say is not known. */
  unread?: true;
}

/** The address first, then the audience that its query names, then what this browser keeps. */
export async function openState(data: StudioData, themes: readonly Theme[]): Promise<Opened> {
  const address = await readAddress(location.hash);
  const { audiences } = data.briefing;
  const slide = address.slide ?? '';
  if (address.choices !== undefined) return { ...decided(data, themes, address), slide, linked: true };
  const asked = new URLSearchParams(location.search).get('audience');
  const kept = readKept(data.briefing.id);
  const id =
    [asked, kept.last, audiences[0]?.id].find((one) => audiences.some((audience) => audience.id === one)) ?? '';
  const state = decided(data, themes, keptFor(kept, id) ?? { choices: startFrom(id) });
  if (!address.unread) return { ...state, slide };
  const { choices } = state;
  return { ...state, slide, pending: state.pending ?? { choices, dropped: [], sameSource: true, unread: true } };
}

function decided(
  data: StudioData,
  themes: readonly Theme[],
  { hash, choices: raw }: Address,
): Pick<Opened, 'choices' | 'pending'> {
  const carried = carry(data, themes, raw) ?? { choices: startFrom(data.briefing.audiences[0]?.id ?? ''), dropped: [] };
  // Beside the folder the source changes with every save: nobody need be asked.
  const sameSource = data.whole || hash === undefined || hash === data.hash;
  if (sameSource && carried.dropped.length === 0) return { choices: carried.choices };
  if (!sameSource && !isChanged(carried.choices) && carried.dropped.length === 0) return { choices: carried.choices };
  const choices = sameSource ? carried.choices : startFrom(carried.choices.audience);
  return { choices, pending: { ...carried, sameSource } };
}

export type SaveState = 'untouched' | 'asLinked' | 'saved' | 'unsaved';

/** Milliseconds after a change until it is kept. */
const DELAY = 200;

/** Keeps the choices in the address and in this browser, and opens an address that is put in place of it. */
export function useSavedState(session: Session, opened: Opened) {
  const [pending, setPending] = useState(opened.pending);
  useEffect(() => setPending(opened.pending), [opened]);
  const [state, setState] = useState<SaveState>('untouched');
  const written = useRef<string | null>(null);
  const linked = useRef(opened.linked ? opened.choices : null);
  const { choices, spot, data, engine } = session;
  const slide = spot.id;
  useEffect(() => {
    // Choices over an old source stay as they are until someone decides.
    if (pending && !pending.sameSource) return;
    if (choices !== linked.current) linked.current = null;
    const asLinked = linked.current !== null && !isKept(data.briefing.id, choices);
    const timer = setTimeout(async () => {
      const fragment = await addressOf({ slide, hash: data.hash, choices });
      written.current = fragment;
      history.replaceState(null, '', `#${fragment}`);
      const kept = asLinked || keep(data.briefing.id, data.hash, choices);
      setState(!isChanged(choices) ? 'untouched' : asLinked ? 'asLinked' : kept ? 'saved' : 'unsaved');
    }, DELAY);
    return () => clearTimeout(timer);
  }, [choices, slide, pending, data]);
  useEffect(() => {
    const onHash = async () => {
      if (location.hash.slice(1) === written.current) return;
      const address = await readAddress(location.hash);
      if (address.slide) session.show(address.slide);
      if (address.unread) setPending({ choices, dropped: [], sameSource: true, unread: true });
      if (address.choices === undefined) {
        // A jump inside the page, as the skip link's: the address goes on saying what was chosen.
        if (written.current !== null) history.replaceState(null, '', `#${written.current}`);
        return;
      }
      const next = decided(data, engine.themes, address);
      linked.current = next.choices;
      session.change(next.choices);
      setPending(next.pending);
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [session, data, engine]);
  return {
    state,
    pending,
    decide(carryOver: boolean) {
      if (carryOver && pending) session.change(pending.choices);
      setPending(undefined);
    },
  };
}
