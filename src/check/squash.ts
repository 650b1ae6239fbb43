/** @returns text without any white space: how it was wrapped or split into runs does not matter. */
export const squash = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, '');
