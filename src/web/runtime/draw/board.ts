import { SLIDE } from '../size.ts';
import type { Ink, Point } from './ink.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A sheet of glass over a slide, in any window: it shows the ink, and takes the pointer while a tool is up. */
export interface Board {
  element: SVGSVGElement;
  draw(): void;
}

function shape(page: Document, name: string, attrs: Record<string, string | number>): SVGElement {
  const made = page.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, String(value));
  return made;
}

/** @returns the strokes of one slide: a light edge keeps them apart from any ground. */
export function strokes(page: Document, path: string): SVGElement[] {
  return ['edge', 'line'].map((name) => shape(page, 'path', { class: name, d: path }));
}

export function glass(page: Document): SVGSVGElement {
  const size = { viewBox: `0 0 ${SLIDE.width} ${SLIDE.height}`, width: SLIDE.width, height: SLIDE.height };
  return shape(page, 'svg', { class: 'ink', 'aria-hidden': 'true', ...size }) as SVGSVGElement;
}

/** @param slide the id of the slide beneath */
export function boardOver(page: Document, ink: Ink, slide: () => string): Board {
  const element = glass(page);
  const spot = shape(page, 'circle', { class: 'spot', r: 8 });
  const draw = () => {
    const path = ink.path(slide());
    const parts = path ? strokes(page, path) : [];
    if (ink.laser) {
      spot.setAttribute('cx', String(ink.laser[0]));
      spot.setAttribute('cy', String(ink.laser[1]));
      parts.push(spot);
    }
    element.replaceChildren(...parts);
    element.setAttribute('data-tool', ink.tool ?? '');
  };
  takePointer(element, ink, slide);
  return { element, draw };
}

function takePointer(element: SVGSVGElement, ink: Ink, slide: () => string): void {
  const where = (event: PointerEvent): Point => {
    const box = element.getBoundingClientRect();
    const scale = SLIDE.width / (box.width || 1);
    return [(event.clientX - box.x) * scale, (event.clientY - box.y) * scale];
  };
  let drawing = false;
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    drawing = ink.tool === 'pen' && event.button === 0;
    if (drawing) ink.begin(slide(), where(event));
    else if (ink.tool === 'laser') ink.point(where(event));
  });
  element.addEventListener('pointermove', (event) => {
    if (ink.tool === 'laser') ink.point(where(event));
    if (!drawing) return;
    const all = event.getCoalescedEvents?.() ?? [];
    for (const one of all.length ? all : [event]) ink.extend(slide(), where(one));
  });
  const end = (event: PointerEvent) => {
    drawing = false;
    if (ink.laser && (event.pointerType !== 'mouse' || event.type === 'pointerleave')) ink.point(undefined);
  };
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const) element.addEventListener(name, end);
  // A stroke is no swipe.
  for (const name of ['pointerdown', 'pointermove', 'pointerup', 'touchstart', 'touchmove', 'touchend'])
    element.addEventListener(name, (event) => event.stopPropagation());
}
