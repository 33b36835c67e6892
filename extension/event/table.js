// The sources of one event side by side: statements in rows, sources in columns. Data only, nothing of the screen.

import { lackingOf } from '../look/lacking.js';

/** @typedef {{ source: SourceCard, copies: SourceCard[], isPage: boolean }} Column */
/** @typedef {{ relation: Relation | 'own' | 'carried', sure: boolean, spanText: string, edits: Edit[], grounds: Ground[], href: string | null, sameOccasion: boolean | null }} Cell */
/** @typedef {{ words: string, speaker: string, isDoubtful: boolean, isMarked: boolean, isMissing: boolean, cells: (Cell | null)[], first: number | null }} Row */
/** @typedef {{ columns: Column[], rows: Row[] }} Table */

const DAY = 86_400_000;

/** When a source appeared, as far as its date tells: a bare day may be any hour of it.
 * @param {string | null} date @returns {[number, number] | null} */
function appeared(date) {
  const start = Date.parse(date ?? '');
  if (Number.isNaN(start)) return null;
  return /T\d/.test(date ?? '') ? [start, start] : [start, start + DAY - 1];
}

/** Earliest first, undated last; the page before all.
 * @param {Column} a @param {Column} b */
function byDate(a, b) {
  if (a.isPage !== b.isPage) return a.isPage ? -1 : 1;
  return (appeared(a.source.date)?.[0] ?? Infinity) - (appeared(b.source.date)?.[0] ?? Infinity) || a.source.id.localeCompare(b.source.id);
}

/** The column that is known to have carried a statement first: null when dates do not tell. A weak match is not known to
 * carry it, and leaves open whether another was first.
 * @param {(Cell | null)[]} cells @param {Column[]} columns */
function firstOf(cells, columns) {
  const dated = cells.flatMap((cell, at) => {
    const when = cell && appeared(columns[at].source.date);
    return when ? [{ at, when, sure: cell.sure }] : [];
  });
  if (dated.length < 2) return null;
  return dated.find(one => one.sure && dated.every(other => other === one || one.when[1] < other.when[0]))?.at ?? null;
}

/** Columns of all sources that carry something; copies of one text share a column.
 * @param {SourceCard} page @param {Corroborated} corroborated */
function columnsOf(page, { matches, missing }) {
  /** @type {Map<string, SourceCard>} */
  const sources = new Map();
  /** @type {Map<string, string>} */
  const originals = new Map();
  /** The source whose column this one shares.
   * @param {string} id @returns {string} */
  const headOf = id => { const original = originals.get(id); return original ? headOf(original) : id; };
  /** @param {string} copy @param {string} original */
  const join = (copy, original) => { if (headOf(copy) !== headOf(original)) originals.set(headOf(copy), headOf(original)); };
  for (const match of matches.flat()) {
    sources.set(match.source.id, match.source);
    if (match.copyOf) join(match.source.id, match.copyOf);
  }
  for (const carrier of missing.flatMap(statement => statement.carriers)) {
    sources.set(carrier.source.id, carrier.source);
    for (const copy of carrier.copies) { sources.set(copy.id, copy); join(copy.id, carrier.source.id); }
  }
  /** @type {Column[]} */
  const columns = [{ source: page, copies: [], isPage: true }];
  for (const [id, source] of sources) if (headOf(id) === id) columns.push({ source, copies: [...sources.values()].filter(other => other.id !== id && headOf(other.id) === id), isPage: false });
  columns.sort(byDate);
  const places = new Map(columns.flatMap((column, at) => [column.source, ...column.copies].map(source => [source.id, at])));
  return { columns, placeOf: (/** @type {string} */ id) => places.get(id) };
}

/** @param {SourceCard} page @param {Quotation[]} quotations of the page @param {Corroborated} corroborated @returns {Table} */
export function tableOf(page, quotations, corroborated) {
  const { columns, placeOf } = columnsOf(page, corroborated);
  /** @param {Partial<Row> & { words: string }} row @param {[number | undefined, Cell][]} filled @returns {Row} */
  const rowOf = (row, filled) => {
    /** @type {(Cell | null)[]} */
    const cells = columns.map((_, at) => {
      const own = filled.filter(([place]) => place === at).map(([, cell]) => cell);
      return own.find(cell => cell.sure) ?? own[0] ?? null;
    });
    return { speaker: '', isDoubtful: false, isMarked: true, isMissing: false, ...row, cells, first: firstOf(cells, columns) };
  };
  const blank = { sure: true, edits: [], grounds: [], href: null, sameOccasion: true };
  const rows = quotations.map(({ text, speaker, kind }, index) => rowOf(
    { words: text, speaker: speaker?.name ?? '', isDoubtful: speaker?.doubtful ?? false, isMarked: kind !== 'reported' },
    [[0, { ...blank, relation: kind === 'reported' ? 'reported' : 'own', spanText: text }], ...(corroborated.matches[index] ?? []).map(match => /** @type {[number | undefined, Cell]} */ ([placeOf(match.source.id), match]))],
  ));
  const lacking = lackingOf(corroborated.missing).map(({ text, speaker, carriers }) => rowOf(
    { words: text, speaker: speaker ?? '', isMissing: true, isMarked: false },
    carriers.map(({ source, spanText, href }) => [placeOf(source.id), { ...blank, relation: 'carried', spanText, href }]),
  ));
  return { columns, rows: [...rows, ...lacking] };
}

/** How many sources but the page carry a row.
 * @param {Row} row */
export const carriersOf = row => row.cells.slice(1).filter(Boolean).length;
