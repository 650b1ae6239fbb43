/** What moves on a slide: paragraphs that appear one click after the other, and the way from slide to slide. */
import type { Audience, PlacedText } from '../../model/index.ts';
import { el, isElement, type XmlElement } from '../../xml/tree.ts';

/** @returns the transition that the profile asks for; nothing for `none`. */
export function transition(audience: Pick<Audience, 'transition'>): XmlElement[] {
  const made = { none: undefined, fade: el('p:fade'), push: el('p:push', { dir: 'l' }) }[audience.transition];
  return made ? [el('p:transition', { spd: 'med' }, [made])] : [];
}

/** A text box whose paragraphs come in steps, with its shape. */
export interface Stepping {
  shape: XmlElement;
  item: PlacedText;
}

export const hasSteps = (item: PlacedText): boolean => item.paragraphs.some((p) => p.step !== undefined);

/** @returns builds by paragraph: "Appear", on a click for each step. Shapes must have their final ids. */
export function timing(all: readonly Stepping[]): XmlElement[] {
  if (all.length === 0) return [];
  let id = 2;
  const next = () => ++id;
  const clicks = all.flatMap(({ shape, item }) => {
    const byStep = new Map<number, number[]>();
    for (const [n, { step }] of item.paragraphs.entries())
      if (step !== undefined) byStep.set(step, [...(byStep.get(step) ?? []), n]);
    return [...byStep.values()].map((paragraphs) => click(idOf(shape), paragraphs, next));
  });
  const turn = (name: string, evt: string) =>
    el(name, {}, [el('p:cond', { evt, delay: 0 }, [el('p:tgtEl', {}, [el('p:sldTgt')])])]);
  const sequence = el('p:seq', { concurrent: 1, nextAc: 'seek' }, [
    node({ id: 2, dur: 'indefinite', nodeType: 'mainSeq' }, undefined, clicks),
    turn('p:prevCondLst', 'onPrev'),
    turn('p:nextCondLst', 'onNext'),
  ]);
  const root = node({ id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, undefined, [sequence]);
  const builds = all.map(({ shape }) => el('p:bldP', { spid: idOf(shape), grpId: 0, build: 'p' }));
  return [el('p:timing', {}, [el('p:tnLst', {}, [el('p:par', {}, [root])]), el('p:bldLst', {}, builds)])];
}

/** The paragraphs of one step: the first waits for the click, those beneath it come along. */
function click(shape: string, paragraphs: readonly number[], next: () => number): XmlElement {
  const [outer, inner] = [next(), next()];
  const effects = paragraphs.map((n, i) => {
    const effect = { presetID: 1, presetClass: 'entr', presetSubtype: 0, fill: 'hold', grpId: 0 };
    const attrs = { id: next(), ...effect, nodeType: i === 0 ? 'clickEffect' : 'withEffect' };
    return el('p:par', {}, [node(attrs, '0', [appear(shape, n, next())])]);
  });
  const together = el('p:par', {}, [node({ id: inner, fill: 'hold' }, '0', effects)]);
  return el('p:par', {}, [node({ id: outer, fill: 'hold' }, 'indefinite', [together])]);
}

function appear(shape: string, paragraph: number, id: number): XmlElement {
  const range = el('p:txEl', {}, [el('p:pRg', { st: paragraph, end: paragraph })]);
  const behaviour = el('p:cBhvr', {}, [
    node({ id, dur: 1, fill: 'hold' }, '0', []),
    el('p:tgtEl', {}, [el('p:spTgt', { spid: shape }, [range])]),
    el('p:attrNameLst', {}, [el('p:attrName', {}, ['style.visibility'])]),
  ]);
  return el('p:set', {}, [behaviour, el('p:to', {}, [el('p:strVal', { val: 'visible' })])]);
}

/** A time node, with when it starts and what it holds. */
function node(attrs: Record<string, string | number>, delay: string | undefined, children: XmlElement[]): XmlElement {
  const start = delay === undefined ? [] : [el('p:stCondLst', {}, [el('p:cond', { delay })])];
  return el('p:cTn', attrs, [...start, ...(children.length > 0 ? [el('p:childTnLst', {}, children)] : [])]);
}

function idOf(shape: XmlElement): string {
  const names = shape.children.find(isElement);
  const own = names?.children.find((c): c is XmlElement => isElement(c) && c.name === 'p:cNvPr');
  return own?.attrs.id ?? '';
}
