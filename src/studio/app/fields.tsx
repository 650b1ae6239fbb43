import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the settings under its name. */
export function Group({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <fieldset class="setting">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface OneOf<T> {
  name: string;
  options: readonly { value: T; label: ComponentChildren; lang?: string | undefined }[];
  value: T | undefined;
  onChange(value: T): void;
}

/** One of a few, side by side. */
export function Segments<T extends string | number>({ name, options, value, onChange }: OneOf<T>) {
  const group = useId();
  return (
    <fieldset class="segments">
      <legend class="sr-only">{name}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input type="radio" name={group} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of some, in a list that opens. */
export function Select<T extends string>({ name, options, value, onChange }: OneOf<T>) {
  return (
    <label class="field">
      <span>{name}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Line {
  name: string;
  value: string;
  placeholder?: string;
  lang?: string | undefined;
  type?: 'text' | 'date' | 'number';
  onInput(value: string): void;
}

const TYPES = {
  text: { type: 'text' },
  // Years of four digits: typing then goes on to the month.
  date: { type: 'date', max: '9999-12-31' },
  number: { type: 'number', min: 0, inputMode: 'numeric' },
} as const;

export function TextField({ name, value, placeholder, lang, type = 'text', onInput }: Line) {
  return (
    <label class="field">
      <span>{name}</span>
      <input
        {...(TYPES[type] as { type: 'text' })}
        value={value}
        placeholder={placeholder}
        lang={lang}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={(event) => {
          // What was not taken does not stay as though it were.
          event.currentTarget.value = value;
        }}
      />
    </label>
  );
}

export function Check({ name, checked, onChange }: { name: string; checked: boolean; onChange(on: boolean): void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}
