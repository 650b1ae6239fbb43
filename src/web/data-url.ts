import { base64 } from '../model/index.ts';

/** @returns the bytes as a data URL. */
export const dataUrl = (type: string, bytes: Uint8Array): string => `data:${type};base64,${base64(bytes)}`;
