// Language packs, as the options page asks for them. Their bytes cross as base64, because messages carry only text;
// comparisons made before a change are stale, and
// what saved sources have in common is found anew.

import { core } from './core.js';
import { raiseRevision, tend } from './library.js';

/** Characters that one call of `fromCharCode` takes. */
const CHUNK = 0x8000;

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

async function changed() {
  await raiseRevision();
  void tend();
}

/** @param {{ kind: string, [key: string]: unknown }} request @returns {Promise<any>} */
export async function packs(request) {
  if (request.kind === 'packs.add') {
    const bytes = Uint8Array.from(atob(String(request.data)), letter => letter.charCodeAt(0));
    const added = await core({ kind: 'packs.add', bytes });
    await changed();
    return added;
  }
  if (request.kind === 'packs.remove') {
    /** @type {Uint8Array | null} */
    const bytes = await core(request);
    await changed();
    return { removed: bytes && toBase64(bytes) };
  }
  return core(request);
}
