// Why a source is shown under a statement, in the reader's language: what the verdict means, then what speaks for it.

import { counted, languageName, listed, message } from './words.js';

/** @param {Ground} ground @param {string | null | undefined} language of the source */
function wordsOf(ground, language) {
  switch (ground.kind) {
    case 'translated': return message('ground_translated', language ? languageName(language) : ground.source);
    case 'run': return counted('ground_run', ground.words);
    case 'pairs': return listed(ground.pairs.map(({ source, page }) => message('ground_pair', source, page)));
    case 'saidBy':
    case 'named': return message(`ground_${ground.kind}`, ground.name);
    default: return message(`ground_${ground.kind}`);
  }
}

/** What speaks for a match and against it, as one sentence.
 * @param {Ground[]} grounds @param {string | null | undefined} language of the source */
function evidenceOf(grounds, language) {
  const words = grounds.map(ground => wordsOf(ground, language)).join('; ');
  return words && `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`;
}

/** The whole reason; a weak match says first that it is one.
 * @param {Pick<import('../event/table.js').Cell, 'relation' | 'sure' | 'sameOccasion' | 'grounds'>} match
 * @param {string | null | undefined} language of the source */
export const reasonOf = ({ relation, sure, sameOccasion, grounds }, language) =>
  [sure ? '' : message('perhaps_means'), message(`relation_${relation}_means`), evidenceOf(grounds, language), sameOccasion === false ? message('other_occasion') : ''].filter(Boolean).join(' ');
