// Language packs, as the options page asks for them. Their bytes cross as base64, because messages carry only text;
// comparisons made before a change are stale.

import { core } from './core.js';
import { raiseRevision } from './library.js';

/** Characters that one call of `fromCharCode` takes. */
const CHUNK = 0x8000;

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** @param {{ kind: string, [key: string]: unknown }} request @returns {Promise<any>} */
export async function packs(request) {
  if (request.kind === 'packs.add') {
    const bytes = Uint8Array.from(atob(String(request.data)), letter => letter.charCodeAt(0));
    const added = await core({ kind: 'packs.add', bytes });
    await raiseRevision();
    return added;
  }
  if (request.kind === 'packs.remove') {
    /** @type {Uint8Array | null} */
    const bytes = await core(request);
    await raiseRevision();
    return { removed: bytes && toBase64(bytes) };
  }
  return core(request);
}
