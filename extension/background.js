// The background: hears what the reader does and passes it on. All listeners are registered before anything is awaited,
// so that an event can start this file again after the browser stopped it.

import * as api from './api.js';
import { start } from './background/core.js';
import { explain } from './background/failure.js';
import { checkLibrary, library } from './background/library.js';
import { createMenus, searchFor } from './background/menus.js';
import { packs } from './background/packs.js';
import { forgetIfLeft, point, refresh, showRemoved, toggle, unpoint } from './background/reading.js';
import { resave, save, unsave } from './background/saving.js';
import { cleanedTabs, dropState } from './background/tabs.js';

/** @param {chrome.tabs.Tab | undefined} tab */
function clicked(tab) {
  if (tab?.id === undefined) return;
  // The click after this one may come before this one's answer is kept.
  if (!cleanedTabs.delete(tab.id)) api.openPanel(tab);
  toggle(tab.id, tab.url ?? '');
}

api.onClick(clicked);

api.onMenu((item, tab, selection) => {
  if (item === 'read') clicked(tab);
  else if (item === 'search') searchFor(selection);
  else api.openPage(item === 'options' ? 'options/options.html' : 'library/library.html');
});

api.onInstalled(isNew => {
  createMenus();
  checkLibrary().catch(() => {});
  if (isNew) api.openPage('welcome/welcome.html');
});

api.onStartup(() => checkLibrary().catch(() => {}));

api.onLoad((tabId, isStart) => { forgetIfLeft(tabId, isStart); });
api.onClose(tabId => { dropState(tabId); });

/** What the panel asks about a tab.
 * @type {Record<string, (request: any) => Promise<unknown>>} */
const TAB = {
  'tab.toggle': ({ tabId, isForced }) => toggle(tabId, '', { isForced: isForced === true, isNamed: true }),
  'tab.refresh': ({ tabId }) => refresh(tabId),
  'tab.point': ({ tabId, index }) => point(tabId, index),
  'tab.unpoint': ({ tabId }) => unpoint(tabId),
  'tab.removed': ({ tabId, indices, show }) => showRemoved(tabId, indices, show),
  'tab.save': ({ tabId }) => save(tabId),
  'tab.unsave': ({ tabId }) => unsave(tabId),
  'tab.resave': ({ tabId, ...removed }) => resave(tabId, removed),
};

api.answer(request => {
  const kind = String(request?.kind);
  if (TAB[kind]) return TAB[kind](request);
  if (kind.startsWith('library.')) return library(request);
  if (kind.startsWith('packs.')) return packs(request);
  return Promise.reject(new api.Refusal('request', api.message('error_unknown', kind)));
}, error => explain(error));

// Where the browser lets the background live, the first click finds the core compiled.
start().catch(() => {});
