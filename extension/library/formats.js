// Saved sources as files for other programs: a table of their quotations, notes, references. Fields are those of `quotidian
// export`, with the reader's tags; both are held to tests/exchange/vectors.json. Data only, nothing of the screen.

import { whoOf } from '../look/speaker.js';
import { COMMA } from '../look/version.js';

/** @typedef {{ source: { url: string, outlet: string | null, date: string | null, title: string | null, byline: string[], language: string | null }, savedAt: string, quotations: Quotation[], tags: string[] }} Kept */

/** A field in quotation marks. One that a spreadsheet would run as a formula gets an apostrophe before it: words of pages
 * must not compute.
 * @param {string | null | undefined} text */
const field = text => `"${/^[\s\u0085]*[=+\-@\t\r＝＋－＠]/.test(text ?? '') ? "'" : ''}${(text ?? '').replaceAll('"', '""')}"`;

const COLUMNS = ['quotation', 'kind', 'speaker', 'role', 'doubtful', 'outlet', 'date', 'title', 'url', 'tags'];

/** One row for each quotation (RFC 4180).
 * @param {Kept} kept */
const rowsOf = ({ source, quotations, tags }) => quotations.map(({ text, kind, speaker }) => `${[
  text, kind, speaker?.name, speaker?.role, speaker?.doubtful ? 'yes' : '', source.outlet, source.date, source.title, source.url, tags.join(', '),
].map(field).join(',')}\r\n`).join('');

/** Signs that mean something in Markdown, escaped.
 * @param {string} text */
const plain = text => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>|#&~]/g, '\\$&').replace(/^[-+=]|^\d+(?=[.)])/, sign => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

/** Title, where and when, and the quotations with their speakers (CommonMark).
 * @param {Kept} kept @param {{ untitled: string, unnamed: string }} words */
function noteOf({ source, quotations, tags }, { untitled, unnamed }) {
  const facts = [source.outlet, source.date?.slice(0, 10), ...source.byline].filter(Boolean).map(fact => plain(String(fact))).join(' · ');
  const address = /^https?:/i.test(source.url) ? `<${source.url.replace(/[<>\s]/g, encodeURIComponent)}>` : '';
  const head = [`# ${plain(source.title || untitled)}`, facts, address, tags.map(tag => `#${tag.replace(/\s+/g, '-')}`).map(plain).join(' ')].filter(Boolean);
  const lines = quotations.map(({ text, kind, speaker }) => {
    const words = plain(text.replace(COMMA, ''));
    const who = speaker ? plain(whoOf(speaker)) : unnamed;
    return `- ${kind === 'reported' ? words : `“${words}”`} — ${who}`;
  });
  return `${[...head, lines.join('\n')].filter(Boolean).join('\n\n')}\n\n`;
}

/** Year, month and day, as far as a date has them.
 * @param {string | null} date */
const partsOf = date => (date ?? '').split(/[T ]/)[0].split('-').map(Number).filter(part => part > 0).slice(0, 3);

/** One item of CSL-JSON (Citation Style Language 1.0.2), which reference managers read.
 * @param {Kept} kept @param {number} number */
function referenceOf({ source, savedAt, tags }, number) {
  /** @type {Record<string, unknown>} */
  const item = {
    id: `source${number}`, type: 'article-newspaper', title: source.title, 'container-title': source.outlet,
    author: source.byline.map(literal => ({ literal })), issued: { 'date-parts': [partsOf(source.date)] },
    accessed: { 'date-parts': [partsOf(savedAt)] }, language: source.language, URL: source.url, keyword: tags.join(','),
  };
  const isEmpty = (/** @type {unknown} */ value) => ['', 'null', '[]', '""', '{"date-parts":[[]]}'].includes(JSON.stringify(value) ?? '');
  return JSON.stringify(Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value))), null, 2);
}

/** A format: how its file is called and typed, and its text from one source to the next.
 * @typedef {{ name: string, ending: string, type: string, open: string, each: (kept: Kept, number: number) => string, close: string }} Format
 * @param {{ untitled: string, unnamed: string }} words @returns {Record<'csv' | 'md' | 'csl', Format>} */
export const formats = words => ({
  // Spreadsheets take a file for Unicode by the mark at its start.
  csv: { name: 'quotations', ending: 'csv', type: 'text/csv', open: `\uFEFF${COLUMNS.join(',')}\r\n`, each: rowsOf, close: '' },
  md: { name: 'notes', ending: 'md', type: 'text/markdown', open: '', each: kept => noteOf(kept, words), close: '' },
  csl: { name: 'references', ending: 'json', type: 'application/vnd.citationstyles.csl+json', open: '[\n', each: (kept, number) => `${number > 1 ? ',\n' : ''}${referenceOf(kept, number)}`, close: '\n]\n' },
});
