// Which quotations are folded away. Data only, nothing of the screen.

/** So many reported statements in a row, which no source carries, fold up: a page that reports much would drown the words
 * in marks. Fewer stand where they are. */
const FOLDED_FROM = 3;

/** So many speakers of a fold are named; of more only the first are, and the rest are counted. */
const NAMED = 4;

/** Whose statements are folded, each once.
 * @param {string[]} speakers of the statements @returns {{ names: string[], others: number }} */
export function namesOf(speakers) {
  const all = [...new Set(speakers.filter(Boolean))];
  const names = all.length > NAMED ? all.slice(0, NAMED - 1) : all;
  return { names, others: all.length - names.length };
}

/** The quotations shown, in reading order, as single ones and as folds. Where nothing else would be left to see, nothing
 * folds.
 * @param {number[]} shown indices of quotations @param {(index: number) => boolean} isQuiet whether one is reported and carried by none
 * @returns {(number | number[])[]} */
export function foldsOf(shown, isQuiet) {
  if (shown.every(isQuiet)) return shown;
  /** @type {(number | number[])[]} */
  const places = [];
  for (let at = 0; at < shown.length;) {
    let end = at;
    while (end < shown.length && isQuiet(shown[end])) end += 1;
    const run = shown.slice(at, Math.max(end, at + 1));
    places.push(...(run.length >= FOLDED_FROM ? [run] : run));
    at += run.length;
  }
  return places;
}
