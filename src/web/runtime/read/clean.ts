/** Names that say what something is, or hold a picture's bytes: kept when a slide's own looks are taken away. */
const KEPT = /^(sr-only|line-over|line-under|aligned|accent|source|strip|picture-\d+)$/;
const LOOKS = ['style', 'class', 'data-region', 'data-fragment-index', 'data-n'];

/** Takes places, sizes, colours and steps away; what charts and formulas are drawn with stays. */
export function clean(root: HTMLElement): void {
  for (const one of [...root.querySelectorAll('[aria-hidden="true"], svg.box')]) one.remove();
  for (const one of [root, ...root.querySelectorAll<HTMLElement>('*')]) {
    if (!one.closest('svg, math, .strip')) tidy(one);
  }
}

function tidy(one: HTMLElement): void {
  // The space that parts a run-in head from its words.
  if (one.matches('span.sr-only') && !one.textContent?.trim()) {
    one.replaceWith(' ');
    return;
  }
  const kept = [...[...one.classList].filter((name) => KEPT.test(name)), ...meant(one)];
  for (const name of LOOKS) one.removeAttribute(name);
  if (kept.length) one.className = kept.join(' ');
}

/** What a look stands for where it is more than a look. */
function meant(one: HTMLElement): string[] {
  const { textAlign, fontWeight, outlineStyle } = one.style;
  const found: string[] = [];
  if (one.matches('td, th')) {
    if (textAlign === 'right') found.push('end');
    if (textAlign === 'center') found.push('mid');
  } else if (fontWeight === '700' || fontWeight === 'bold') found.push('strong');
  if (outlineStyle === 'solid') found.push('tag');
  // Run-in heads, or numbers that stand in the words themselves: no marker before them.
  const heads = one.matches('ul') && one.querySelector(':scope > li > div.none');
  const items = [...one.children];
  const counted = one.matches('ol') && items.every((li, n) => li.textContent?.trim().startsWith(`${n + 1}`));
  if (heads || counted) found.push('plain');
  return found;
}
