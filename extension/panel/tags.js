// The tags of the page, once it is saved: they can be given where it is read.

import { ask, openPage } from '../api.js';
import { byId, copy } from '../look/screen.js';
import { drawTags } from '../look/tagging.js';

/** What is drawn, and what was asked for last. A reader who is typing tags is not disturbed by what changes nothing in them. */
let drawn = '';
let wanted = '';

/** @param {TabState['saved']} saved @param {string | null | undefined} title @param {(error: unknown) => void} tellError */
export async function drawTagging(saved, title, tellError) {
  const id = saved?.id ?? '';
  wanted = id;
  /** @type {string[]} */
  const tags = id ? await ask({ kind: 'library.tags', id }).catch(() => []) : [];
  const words = id && JSON.stringify([id, tags]);
  if (wanted !== id || words === drawn) return;
  drawn = words;
  if (!id) { byId('tagging').replaceChildren(); return; }
  const { root, part } = copy('tags');
  const follow = (/** @type {string} */ tag) => { void openPage(`library/library.html?tag=${encodeURIComponent(tag)}`); };
  drawTags({ id, title: title ?? null, tags }, part, { follow, tellError });
  const hasFocus = byId('tagging').contains(document.activeElement);
  byId('tagging').replaceChildren(root);
  if (hasFocus) part('tag').focus();
}
