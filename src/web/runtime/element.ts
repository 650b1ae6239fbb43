type Attrs = Record<string, string | number | boolean | (() => void)>;

/** @returns a new element of `page` (the deck's document or the speaker window's); functions become click handlers. */
export function element<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: K,
  attrs: Attrs = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attrs)) {
    if (typeof value === 'function') made.addEventListener('click', value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}
