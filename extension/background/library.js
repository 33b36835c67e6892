// The library, as the screens ask for it. Whatever changes it raises its revision: comparisons made before are stale.

import { Refusal, keep, message, recall } from '../api.js';
import { core, loadTables } from './core.js';
import { setTags, tagsOf, withTags } from './tags.js';

const REVISION = 'library:revision';
/** What the check at the start found. */
const CHECK = 'library:check';
const CHANGING = new Set(['library.save', 'library.remove', 'library.put', 'library.import']);

/** @returns {Promise<number>} */
export const revision = async () => (await recall(REVISION)) ?? 1;

export const raiseRevision = async () => keep(REVISION, (await revision()) + 1);

/** Changes take turns: what an undo finds must still be there when it puts.
 * @type {Promise<unknown>} */
let turn = Promise.resolve();

/** @param {{ kind: string, [key: string]: any }} request @returns {Promise<any>} */
export function library(request) {
  if (!CHANGING.has(request.kind)) return answered(request);
  const done = turn.then(() => answered(request));
  turn = done.catch(() => {});
  return done;
}

/** When the source that is in the library under this id was saved; null where there is none.
 * @param {string} id @returns {Promise<string | null>} */
export const savedAtOf = async id => (await core({ kind: 'library.get', id }))?.record.savedAt ?? null;

/** Refuses an undo that would overwrite what was saved since. `over` is when the version was saved that it takes the place of.
 * @param {{ [key: string]: any }} request */
async function refuseNewer({ record, over }) {
  const there = await savedAtOf(record.source.id);
  if (there !== null && there !== over) throw new Refusal('newer', message('error_newer'));
}

/** @param {{ kind: string, [key: string]: any }} request */
async function answered(request) {
  if (request.kind === 'library.put') await refuseNewer(request);
  if (request.kind === 'library.tags') return tagsOf(String(request.id));
  if (request.kind === 'library.tag') return setTags(String(request.id), request.tags);
  if (request.kind === 'library.corroborate') await loadTables();
  const answer = await withTags(request, await core(request));
  if (request.kind === 'library.import') await countRestored(answer.added);
  if (CHANGING.has(request.kind)) {
    await raiseRevision();
    void tend();
  }
  return answer;
}

/** Compares the store with its counter and keeps the result for panel and library to tell. */
export async function checkLibrary() {
  const checked = await core({ kind: 'library.check' });
  await keep(CHECK, checked);
  await tend();
}

/** Sources that were missing and came back from a backup are missed no more.
 * @param {number} added */
async function countRestored(added) {
  /** @type {Checked | undefined} */
  const checked = await recall(CHECK);
  if (checked?.missing && added) await keep(CHECK, { ...checked, missing: Math.max(0, checked.missing - added) });
}

/** Sources tended at a time: a click that waits is served between. */
const TENDED_AT_A_TIME = 10;

/** Quotations of saved sources are found anew after an update, and what sources have in common when they are saved, so that a
 * page need not find it. Stopped in the middle, the next start goes on. */
async function tendAll() {
  await loadTables();
  for (let read = 0; ;) {
    /** @type {{ read: number, unread: number, tied: number, untied: number }} */
    const tended = await core({ kind: 'library.tend', limit: TENDED_AT_A_TIME });
    read += tended.read;
    // Told in every round: a browser stops a background that asks it for nothing.
    await keep('library:unread', tended.unread);
    if ((tended.read || tended.tied) && (tended.unread || tended.untied)) continue;
    if (read) await raiseRevision();
    return;
  }
}

/** @type {Promise<void> | undefined} */
let tending;

/** Tends the library once more after whatever is under way. */
export function tend() {
  tending = (tending ?? Promise.resolve()).then(tendAll).catch(() => {});
  return tending;
}
