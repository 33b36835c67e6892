// The library, as the screens ask for it. Whatever changes it raises its revision: comparisons made before are stale.

import { keep, recall } from '../api.js';
import { core, loadTables } from './core.js';

const REVISION = 'library:revision';
const CHANGING = new Set(['library.save', 'library.remove', 'library.put', 'library.import']);

/** @returns {Promise<number>} */
export const revision = async () => (await recall(REVISION)) ?? 1;

export const raiseRevision = async () => keep(REVISION, (await revision()) + 1);

/** @param {{ kind: string, [key: string]: unknown }} request */
export async function library(request) {
  if (request.kind === 'library.corroborate') await loadTables();
  const answer = await core(request);
  if (CHANGING.has(request.kind)) await raiseRevision();
  return answer;
}

/** Compares the store with its counter and keeps the result for panel and library to tell. */
export async function checkLibrary() {
  const checked = await core({ kind: 'library.check' });
  await keep('library:check', checked);
  await readAgain();
}

/** Sources read again at a time: a click that waits is served between. */
const READ_AT_A_TIME = 10;

/** After an update, quotations of saved sources are found anew; stopped in the middle, the next start goes on. */
async function readAgain() {
  for (let changed = false; ;) {
    /** @type {{ done: number, left: number }} */
    const { done, left } = await core({ kind: 'library.readAgain', limit: READ_AT_A_TIME });
    changed ||= done > 0;
    if (changed) await keep('library:unread', left);
    if (left) continue;
    if (changed) await raiseRevision();
    return;
  }
}
