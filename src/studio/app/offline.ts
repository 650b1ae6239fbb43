import type { Source } from './source.ts';

/** Where the studio is served, its files are kept for when the server is not there. From disk there is no need, nor beside the folder. */
export function goOffline({ data, alone }: Source): void {
  if (location.protocol !== 'http:' && location.protocol !== 'https:') return;
  if (data.whole || alone || !('serviceWorker' in navigator)) return;
  // Refused in private windows and the like: then it works while the server does.
  navigator.serviceWorker.register('./sw.js').catch(() => {});
}
