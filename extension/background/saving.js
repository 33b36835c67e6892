// Keeping the page of a tab, and taking that back.

import { Refusal, message } from '../api.js';
import { library, savedAtOf } from './library.js';
import { refresh } from './reading.js';
import { alter, stateOf } from './tabs.js';

/** Saves the page of a tab. A source of it that was saved before gives way, but for its tags; what brings that one back is
 * given with the id.
 * @param {number} tabId */
export async function save(tabId) {
  const state = await stateOf(tabId);
  if (!state?.article) throw new Refusal('nothing', message('error_nothing'));
  if (state.isCut) throw new Refusal('tooLarge', message('error_too_long'));
  const { id, replaced } = await library({ kind: 'library.save', article: state.article });
  await alter(tabId, state.token, { saved: { id, savedAt: new Date().toISOString() } });
  await refresh(tabId);
  // Saved from another tab, nothing is known yet of how the page differs from it.
  const seen = state.saved?.savedAt === replaced?.savedAt ? state.saved : replaced && { id, savedAt: replaced.savedAt };
  return { id, replaced: replaced && { record: replaced, tags: [], saved: seen, url: state.url, over: await savedAtOf(id) } };
}

/** Removes the source of a tab's page. Gives what brings it back.
 * @param {number} tabId */
export async function unsave(tabId) {
  const state = await stateOf(tabId);
  if (!state?.saved) throw new Refusal('nothing', message('error_nothing'));
  const { removed, tags } = await library({ kind: 'library.remove', id: state.saved.id });
  await alter(tabId, state.token, { saved: null });
  await refresh(tabId);
  return { record: removed, tags, saved: state.saved, url: state.url, over: null };
}

/** @param {number} tabId @param {{ record: unknown, tags: string[], saved: TabState['saved'], url: string, over: string | null }} removed what
 * `unsave` or `save` gave: the tab may show another page by now, which is not saved by this */
export async function resave(tabId, { record, tags, saved, url, over }) {
  await library({ kind: 'library.put', record, tags, over });
  const state = await stateOf(tabId);
  if (state?.url === url) await alter(tabId, state.token, { saved });
  await refresh(tabId);
}
