// Another source's version of a statement, with the differences marked in place.

/** Whether a space stands between two runs of words.
 * @param {string} left @param {string} right */
const isApart = (left, right) => left !== '' && right !== '' && !/[\s([{«„“‘¿¡—–-]$/u.test(left) && !/^[\s.,;:!?)\]}»”’…]/u.test(right);

/** The source's words as nodes: what only it has in `ins`, what only the page has in `del`.
 * @param {Match} match @returns {(Node | string)[]} */
export function versionOf({ edits, spanText }) {
  if (!edits.some(edit => edit.kind !== 'same')) return [spanText];
  /** @type {(Node | string)[]} */
  const nodes = [];
  let before = '';
  for (const { kind, text } of edits) {
    if (!text) continue;
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
