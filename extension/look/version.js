// Another source's version of a statement: how it carries it, and the differences marked in place.

import { message } from './words.js';

/** @typedef {{ relation: Relation | 'own' | 'carried', sure: boolean }} Carried */

/** How a source carries a statement, in a word; a weak match only perhaps.
 * @param {Carried} version */
export function relationOf({ relation, sure }) {
  const words = message(`relation_${relation}`);
  return sure ? words : message('perhaps', words);
}

/** @param {HTMLElement} element @param {Carried} version */
export function drawRelation(element, version) {
  element.textContent = relationOf(version);
  element.classList.add(version.relation);
  element.classList.toggle('perhaps', !version.sure);
  element.title = [message(`relation_${version.relation}_means`), version.sure ? '' : message('perhaps_means')].filter(Boolean).join(' ');
}

/** Whether a space stands between two runs of words.
 * @param {string} left @param {string} right */
const isApart = (left, right) => left !== '' && right !== '' && !/[\s([{«„“‘¿¡—–-]$/u.test(left) && !/^[\s.,;:!?)\]}»”’…]/u.test(right);

/** Below this share of common letters two versions have no words in common that marks could show: another language. */
const IN_COMMON = 0.2;
/** Relations in which what the page has beyond the source is part of the answer. In the others the page's words stand
 * just above, and striking them through would only hide the source's. */
const SHOWS_CUTS = new Set(['near-verbatim', 'partial']);

/** A comma before the closing mark belongs to the reporter's sentence. */
export const COMMA = /[,，،]\s*$/u;

/** @param {Edit[]} edits @param {Edit['kind']} kind */
const lengthOf = (edits, kind) => edits.reduce((sum, edit) => sum + (edit.kind === kind ? edit.text.length : 0), 0);

/** Whether two texts are in different languages, as far as they say: then no word of theirs is another's change.
 * @param {string | null | undefined} one BCP 47 @param {string | null | undefined} other */
export const isTranslated = (one, other) => Boolean(one && other) && one?.split('-')[0].toLowerCase() !== other?.split('-')[0].toLowerCase();

/** The source's words as nodes: what only it has in `ins`, what only the page has in `del`.
 * @param {Pick<Match, 'edits' | 'spanText' | 'relation'>} version @param {boolean} isForeign whether it is in another language
 * @returns {(Node | string)[]} */
export function versionOf({ edits, spanText, relation }, isForeign) {
  const same = lengthOf(edits, 'same');
  const isOther = isForeign || same < IN_COMMON * (same + lengthOf(edits, 'added'));
  if (isOther || !edits.some(edit => edit.kind !== 'same')) return [spanText.replace(COMMA, '')];
  const shown = edits.filter(({ kind, text }) => text && (kind !== 'removed' || SHOWS_CUTS.has(relation)));
  /** @type {(Node | string)[]} */
  const nodes = [];
  let before = '';
  for (const [at, edit] of shown.entries()) {
    const { kind } = edit;
    const text = at === shown.length - 1 ? edit.text.replace(COMMA, '') : edit.text;
    if (isApart(before, text)) nodes.push(' ');
    before = text;
    if (kind === 'same') { nodes.push(text); continue; }
    const change = document.createElement(kind === 'added' ? 'ins' : 'del');
    change.textContent = text.trim();
    if (/^\s/.test(text)) nodes.push(' ');
    nodes.push(change);
    if (/\s$/.test(text)) nodes.push(' ');
  }
  return nodes;
}
