// Why a source is shown under a statement, in plain words: what the verdict means, then what speaks for it.

import { message } from './words.js';

/** What the verdict means, in the reader's language. A weak match says so first.
 * @param {Pick<Match, 'relation' | 'sure'>} match */
const meaningOf = ({ relation, sure }) => [sure ? '' : message('perhaps_means'), message(`relation_${relation}_means`)].filter(Boolean).join(' ');

/** What speaks for it. The core's reason begins with the verdict and ends with the day: both are told already.
 * @param {string} reason */
function evidenceOf(reason) {
  const rest = reason.split('; ').slice(1).filter(clause => !clause.startsWith('but on another day')).join('; ');
  return rest.charAt(0).toLocaleUpperCase('en') + rest.slice(1);
}

/** @param {HTMLElement} element @param {Match | import('../event/table.js').Cell} match */
export function putReason(element, match) {
  const { relation, sure, reason, sameOccasion } = match;
  const evidence = document.createElement('span');
  // The core's words are English in every language of the screens.
  evidence.lang = 'en';
  evidence.textContent = evidenceOf(reason);
  const parts = [meaningOf({ relation: /** @type {Relation} */ (relation), sure }), evidence.textContent ? evidence : '', sameOccasion ? '' : message('other_occasion')];
  element.replaceChildren(...parts.filter(Boolean).flatMap((part, at) => (at ? [' ', part] : [part])));
  element.hidden = false;
}
