// What was removed from the page, by kind; every block can be shown again.

import { byId, copy, put } from '../look/screen.js';
import { putSentence } from '../look/sentence.js';
import { counted, message, numeral } from '../look/words.js';

/** Kinds whose groups the reader opened: drawing again keeps them open.
 * @type {Set<string>} */
const opened = new Set();

/** Blocks listed in an opened group; a page may have thousands of links. */
const MOST_BLOCKS = 60;

/** @typedef {(indices: number[], show: boolean) => void} Show */

/** @param {HTMLElement} button @param {number[]} indices @param {boolean} isShown @param {string} what @param {Show} show */
function wire(button, indices, isShown, what, show) {
  button.textContent = message(isShown ? 'hide_again' : 'show_again');
  button.setAttribute('aria-label', `${button.textContent}: ${what}`);
  button.addEventListener('click', () => show(indices, !isShown));
}

/** @param {Clutter} block @param {number} index @param {boolean} isShown @param {Show} show */
function blockItem(block, index, isShown, show) {
  const { root, part } = copy('block');
  root.dataset.key = `block ${index}`;
  part('excerpt').textContent = block.text || message('no_text');
  part('excerpt').dir = 'auto';
  part('excerpt').classList.toggle('soft', !block.text);
  putSentence(part('evidence'), 'evidence', block.evidence);
  if (block.elements.length) wire(part('show'), [index], isShown, block.text.slice(0, 60), show);
  else part('show').remove();
  return root;
}

/** @param {number} count of blocks that are not listed */
function unlisted(count) {
  const item = document.createElement('li');
  item.className = 'block soft small';
  item.textContent = counted('more_blocks', count);
  return item;
}

/** @param {TabState} state @param {Show} show */
export function drawRemoved(state, show) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  const clutter = state.article?.clutter ?? [];
  // What style hid before is not something that was removed.
  clutter.forEach((block, index) => { if (block.kind !== 'hidden') groups.set(block.kind, [...(groups.get(block.kind) ?? []), index]); });
  const shown = new Set(state.shown);
  const total = [...groups.values()].flat();
  put(byId('removed-count'), total.length ? counted('blocks', total.length) : '');
  byId('no-groups').hidden = total.length > 0;
  const order = [...groups].sort(([, a], [, b]) => b.length - a.length);
  byId('groups').replaceChildren(...order.map(([kind, indices]) => {
    const { root, part } = copy('group');
    const isShown = indices.every(index => shown.has(index));
    const name = message(`kind_${kind}`) || kind;
    root.dataset.key = `group ${kind}`;
    root.classList.toggle('shown', isShown);
    part('kind').textContent = name;
    part('number').textContent = numeral(indices.length);
    if (indices.some(index => clutter[index].elements.length)) wire(part('show'), indices, isShown, name, show);
    else part('show').remove();
    const details = /** @type {HTMLDetailsElement} */ (root.querySelector('details'));
    const fill = () => {
      part('blocks').replaceChildren(...indices.slice(0, MOST_BLOCKS).map(index => blockItem(clutter[index], index, shown.has(index), show)));
      if (indices.length > MOST_BLOCKS) part('blocks').append(unlisted(indices.length - MOST_BLOCKS));
    };
    details.open = opened.has(kind);
    if (details.open) fill();
    details.addEventListener('toggle', () => {
      if (!details.open) { opened.delete(kind); return; }
      opened.add(kind);
      // A group that was drawn open is told of, too: filled again, it would lose the focus.
      if (part('blocks').childElementCount === 0) fill();
    });
    return root;
  }));
}
