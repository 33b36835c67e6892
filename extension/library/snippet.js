// A snippet with the words that were looked for marked in it.

/** Letters without accents and case, for comparing.
 * @param {string} text */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The snippet as nodes. A word is marked when it begins as one of the query's words does.
 * @param {string} snippet @param {string} query @returns {(Node | string)[]} */
export function marked(snippet, query) {
  const wanted = plain(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!wanted.length) return [snippet];
  return snippet.split(/([\p{L}\p{N}]+)/u).filter(Boolean).map(piece => {
    const word = plain(piece);
    if (!wanted.some(start => word.startsWith(start))) return piece;
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}
