import type { Act, Actions } from './desk.ts';
import { element } from './element.ts';
import { say, type UiWord } from './words.ts';

/** A button with words; what it says, and whether it is there or pressed, follows the talk. */
export interface Control {
  act: Act;
  /** Its words, where they are not the action's own. */
  name?(): string;
  shown?(): boolean;
  pressed?(): boolean;
  style?: string;
}
export interface Controls {
  buttons: HTMLButtonElement[];
  refresh(): void;
}

export function controlsOf(page: Document, list: readonly Control[], actions: Actions): Controls {
  const buttons = list.map(({ act, style }) =>
    element(page, 'button', { type: 'button', class: style ?? '', click: actions[act] }, ''),
  );
  const refresh = () => {
    list.forEach(({ act, name, shown, pressed }, n) => {
      const button = buttons[n];
      if (!button) return;
      const text = name?.() ?? say(act as UiWord);
      if (button.textContent !== text) button.textContent = text;
      if (pressed) button.setAttribute('aria-pressed', String(pressed()));
      const hide = shown?.() === false;
      // The focus must not fall off the page with its button.
      if (hide && page.activeElement === button) buttons[0]?.focus();
      button.hidden = hide;
    });
  };
  refresh();
  return { buttons, refresh };
}
