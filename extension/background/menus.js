// The context menu: read this page, save this source, look the selected words up.

import { message, openPage, setMenus } from '../api.js';

export const createMenus = () => setMenus([
  { id: 'read', title: message('menu_read'), contexts: ['page', 'frame', 'link', 'image'] },
  { id: 'search', title: message('menu_search'), contexts: ['selection'] },
  { id: 'library', title: message('menu_library'), contexts: ['action'] },
  { id: 'options', title: message('menu_options'), contexts: ['action'] },
]);

/** Opens the library with words to look for.
 * @param {string} words */
export const searchFor = words => openPage(`library/library.html?q=${encodeURIComponent(words.trim().slice(0, 200))}`);
