// Statements that other sources on the event carry and this page does not.

import { lackingOf } from '../look/lacking.js';
import { linkedTo } from '../look/links.js';
import { byId, copy, put } from '../look/screen.js';
import { COMMA } from '../look/version.js';
import { counted, message } from '../look/words.js';

/** Missing statements shown at first; those that most sources carry come first. */
const FIRST_MISSING = 5;

/** Address of the page whose missing statements the reader asked to see all. */
let shownAll = '';

/** @param {TabState} state */
export function drawMissing(state) {
  const missing = lackingOf(state.corroborated?.missing ?? []);
  byId('missing').hidden = missing.length === 0;
  put(byId('missing-count'), String(missing.length));
  const cards = missing.toSorted((a, b) => b.carriers.length - a.carriers.length).map(cardOf);
  const first = shownAll === state.url ? cards.length : FIRST_MISSING;
  byId('missing-cards').replaceChildren(...cards.slice(0, first));
  const rest = cards.slice(first);
  const more = byId('missing-more');
  put(more, rest.length ? counted('more_statements', rest.length) : '');
  more.onclick = () => {
    shownAll = state.url;
    more.hidden = true;
    byId('missing-cards').append(...rest);
    rest[0].querySelector('a')?.focus();
  };
}

/** @param {Missing} statement */
function cardOf(statement) {
  const { root, part } = copy('missing-card');
  part('words').textContent = statement.text.replace(COMMA, '');
  part('words').dir = 'auto';
  part('speaker').textContent = statement.speaker ?? '';
  const [before, after] = message('carried_by', '\n').split('\n');
  const carriers = statement.carriers.flatMap(({ source, copies, href }) => [{ ...source, url: href ?? source.url }, ...copies]);
  part('carriers').append(statement.speaker ? ' · ' : '', before, linkedTo(carriers), after);
  return root;
}
