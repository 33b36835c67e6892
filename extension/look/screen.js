// What every screen does first: words, theme, language; and the small pieces they are built of.

import { language, setting } from '../api.js';
import { fillWords, message } from './words.js';

/** Prepares the page's document. */
export async function prepare() {
  document.documentElement.lang = language();
  document.documentElement.dir = message('@@bidi_dir') || 'ltr';
  fillWords(document);
  const theme = await setting('theme');
  if (theme) document.documentElement.dataset.theme = theme;
}

/** The element with this id, which the page's HTML holds.
 * @template {HTMLElement} [E=HTMLElement] @param {string} id @returns {E} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return /** @type {E} */ (element);
}

/** A copy of a template of the page, with its named parts.
 * @param {string} id @returns {{ root: HTMLElement, part: (name: string) => HTMLElement }} */
export function copy(id) {
  const template = /** @type {HTMLTemplateElement} */ (byId(id));
  const root = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  /** @param {string} name */
  const part = name => {
    const found = root.dataset.part === name ? root : root.querySelector(`[data-part="${name}"]`);
    if (!found) throw new Error(`no part ${name} in ${id}`);
    return /** @type {HTMLElement} */ (found);
  };
  return { root, part };
}

/** Puts text into an element and hides it when there is none.
 * @param {HTMLElement} element @param {string | null | undefined} text */
export function put(element, text) {
  element.textContent = text ?? '';
  element.hidden = !text;
}

/** How long a toast stays; long enough to read it and reach its button. */
const TOAST_STAYS = 10_000;

/** Tells something in passing, with one thing that can be done about it.
 * @param {string} text @param {{ label: string, act: () => void } | null} [action] */
export function toast(text, action = null) {
  const host = byId('toasts');
  const box = document.createElement('div');
  box.className = 'toast';
  const words = document.createElement('span');
  words.textContent = text;
  box.append(words);
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.label;
    button.addEventListener('click', () => { box.remove(); action.act(); });
    box.append(button);
  }
  host.replaceChildren(box);
  setTimeout(() => box.remove(), TOAST_STAYS);
}

/** Only web addresses become links: a stored source may name anything.
 * @param {HTMLAnchorElement} link @param {string} address */
export function linkTo(link, address) {
  if (/^https?:/i.test(address)) link.href = address;
  else link.removeAttribute('href');
}
