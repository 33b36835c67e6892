// Options: few, because most decisions are the page's.

import { ask, openPage, setSetting, setting, shortcut, version } from '../api.js';
import { byId, prepare, toast } from '../look/screen.js';
import { counted, message, numeral } from '../look/words.js';
import { showPacks } from './packs.js';

await prepare();
const theme = /** @type {HTMLSelectElement} */ (byId('theme'));
theme.value = (await setting('theme')) ?? '';
theme.addEventListener('change', () => setSetting('theme', theme.value));
byId('library').addEventListener('click', () => openPage('library/library.html'));
byId('welcome').addEventListener('click', () => openPage('welcome/welcome.html'));
byId('version').textContent = `Quotidian ${version()}`;
byId('shortcut').textContent = (await shortcut()) || message('shortcut_none');

/** @type {Listing} */
const { total } = await ask({ kind: 'library.list', query: '', offset: 0, limit: 1 }).catch(() => ({ total: 0, items: [] }));
const { usage = 0 } = await navigator.storage.estimate();
const size = numeral(usage / (1 << 20), { maximumFractionDigits: 1 });
byId('storage').textContent = `${counted('sources', total)}, ${message('megabytes', size)}`;
await showPacks().catch(error => toast(String(error?.message ?? error)));
document.documentElement.dataset.ready = '';
