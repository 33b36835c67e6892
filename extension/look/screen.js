// What every screen does first: words, theme, language; and the small pieces they are built of.

import { language, onSetting, setting } from '../api.js';
import { fillWords, message } from './words.js';

/** Prepares the page's document. */
export async function prepare() {
  document.documentElement.lang = language();
  // The browser's own direction is that of its menus, in whatever language those are.
  document.documentElement.dir = message('direction');
  fillWords(document);
  showTheme(await setting('theme'));
  onSetting(changes => { if ('theme' in changes) showTheme(changes.theme.newValue); });
}

/** @param {string | undefined} theme light or dark; whatever the system says without one */
function showTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Runs `work`, which draws parts of the page anew, and gives the focus back to what stands in its old place. Parts are
 * known by their `data-key`.
 * @param {() => void} work */
export function keepingFocus(work) {
  const active = document.activeElement;
  const part = active?.closest('[data-key]');
  const key = part?.getAttribute('data-key') ?? '';
  const inside = (/** @type {Element | null | undefined} */ whole) => [.../** @type {NodeListOf<HTMLElement>} */ (whole?.querySelectorAll('a, button, summary') ?? [])];
  const at = inside(part).indexOf(/** @type {HTMLElement} */ (active));
  work();
  if (at >= 0 && !active?.isConnected) inside(document.querySelector(`[data-key="${CSS.escape(key)}"]`))[at]?.focus({ preventScroll: true });
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
/** How often one that waits is looked at. */
const TOAST_WAITS = 500;
/** Takes a toast away when its time is over; while the pointer or the focus is on it, it stays, and so does one that waits out
 * of sight behind later ones.
 * @param {HTMLElement} box */
function leaveInTime(box) {
  let leaving = 0;
  const stay = () => clearTimeout(leaving);
  const leave = () => {
    stay();
    const isSeen = box.checkVisibility();
    leaving = window.setTimeout(() => { if (isSeen) box.remove(); else leave(); }, isSeen ? TOAST_STAYS : TOAST_WAITS);
  };
  for (const name of ['pointerenter', 'focusin']) box.addEventListener(name, stay);
  for (const name of ['pointerleave', 'focusout']) box.addEventListener(name, leave);
  leave();
}

/** Tells something in passing, with one thing that can be done about it. A toast that only tells gives way to the next; one
 * that undoes something stays beside it.
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
  for (const other of [...host.children]) if (!other.querySelector('button')) other.remove();
  host.append(box);
  leaveInTime(box);
  return box;
}

/** Only web addresses become links: a stored source may name anything.
 * @param {HTMLAnchorElement} link @param {string} address */
export function linkTo(link, address) {
  if (/^https?:/i.test(address)) link.href = address;
  else link.removeAttribute('href');
}
