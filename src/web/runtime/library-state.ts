/** @returns the one element; it is there, because the page was drawn with it. */
export function element<E extends HTMLElement>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector}`);
  return found;
}

/** From a server the studio comes in parts, only those that are needed; from disk it is one file. */
export function serving(): void {
  if (location.protocol === 'file:') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-served]'))
    link.href = link.dataset.served ?? '';
}

export interface State {
  /** Takes over what an address says; names that mean nothing here are passed over. */
  take(from: URLSearchParams): void;
  /** What an address has to say to have all of it again. */
  give(): Record<string, string>;
  controls: readonly HTMLElement[];
  show(): void;
}

/** Keeps the choices in the address, so that a link leads to them; the page in the other language has them too. */
export function state({ take, give, controls, show }: State): void {
  const other = document.querySelector<HTMLAnchorElement>('a.switch');
  const plain = other?.getAttribute('href') ?? '';
  const write = (): string => {
    const said = new URLSearchParams(give()).toString();
    const hash = said === '' ? '' : `#${said}`;
    if (other) other.href = plain + hash;
    return hash;
  };
  const read = (): void => {
    // The skip link's own target says nothing of choices.
    if (location.hash !== '' && !location.hash.includes('=')) return;
    take(new URLSearchParams(location.hash.slice(1)));
    write();
  };
  for (const control of controls)
    control.addEventListener('change', () => {
      show();
      history.replaceState(null, '', write() || location.pathname + location.search);
    });
  addEventListener('hashchange', read);
  take(new URLSearchParams(location.hash.slice(1)));
  write();
}
