// The table as a spreadsheet takes it from the clipboard: a line for each row, tabs between the cells.

/** @typedef {import('./table.js').Table} Table */
/** @typedef {import('./table.js').Cell} Cell */
/** @typedef {import('./table.js').Column} Column */

/** A cell's text on one line. One that a spreadsheet would run as a formula gets an apostrophe before it: words of pages
 * must not compute.
 * @param {string} text */
const field = text => (/^[=+\-@]/.test(text.trim()) ? "'" : '') + text.replace(/\s+/g, ' ').trim();

/** @param {Table} table @param {string[]} heads @param {(cell: Cell | null, column: Column) => string} wordsOf what stands in a cell */
export function sheetOf({ rows, columns }, heads, wordsOf) {
  const lines = rows.map(row => [row.words, row.speaker + (row.isDoubtful ? ' (?)' : ''), ...row.cells.map((cell, at) => wordsOf(cell, columns[at]))]);
  return [heads, ...lines].map(line => line.map(field).join('\t')).join('\n');
}
