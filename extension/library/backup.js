// Backup and restore: lines of JSON, in portions, so that a library larger than memory passes through.

import { ask } from '../api.js';
import { lineKey } from '../look/sentence.js';

/** Sources asked for at a time. */
const PORTION = 50;
/** Characters of a backup sent at a time: messages are cheap up to about a mebibyte. */
const LARGEST_PORTION = 1 << 20;
/** A line longer than this is no source of ours; it is not kept in memory to find out. */
const LONGEST_LINE = 24 << 20;

/** The whole library as one file, made portion by portion: its first line says what it is and how many sources it holds. With it how many sources it holds, and how many could not be read.
 * @param {{ total: number, signal: AbortSignal, progress: (done: number) => void }} job */
export async function exportAll({ total, signal, progress }) {
  /** @type {Blob[]} */
  const parts = [];
  let header = '';
  let done = 0;
  let unreadable = 0;
  /** @type {string | null} */
  let after = null;
  do {
    signal.throwIfAborted();
    /** @type {{ lines: string[], next: string | null, unreadable: string[] }} */
    const portion = await ask({ kind: 'library.export', after, limit: PORTION });
    if (after === null) header = portion.lines.shift() ?? '';
    if (portion.lines.length) parts.push(new Blob([`${portion.lines.join('\n')}\n`]));
    done += portion.lines.length;
    unreadable += portion.unreadable.length;
    progress(total ? (done + unreadable) / total : 1);
    after = portion.next;
  } while (after !== null);
  // What cannot be read, or was removed meanwhile, is not in the file.
  const first = `${JSON.stringify({ ...JSON.parse(header), sources: done })}\n`;
  return { file: new Blob([first, ...parts], { type: 'application/x-ndjson' }), count: done, unreadable };
}

/** What is kept of a line that is too long: enough to be refused as one. */
const BEGINNING = 80;

/** The lines of a file, read as a stream. Of one that is longer than a source can be only its beginning is given, so that
 * lines after it keep their numbers.
 * @param {File} file @param {(bytes: number) => void} read */
async function* linesOf(file, read) {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let line = '';
  let isTooLong = false;
  for (;;) {
    const { value, done } = await reader.read();
    if (value) read(value.byteLength);
    const pieces = (value ? decoder.decode(value, { stream: true }) : decoder.decode()).split('\n');
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) {
        yield line;
        line = '';
        isTooLong = false;
      }
      if (isTooLong) continue;
      line += piece;
      isTooLong = line.length > LONGEST_LINE;
      if (isTooLong) line = line.slice(0, BEGINNING);
    }
    if (done) {
      yield line;
      return;
    }
  }
}

/** What is wrong with a file as a whole: it is no backup, or its end is missing; the line it breaks off in is then none that
 * failed.
 * @param {Imported} sum @param {boolean} isBrokenOff whether its last line failed and has no end @returns {'none' | 'cut' | null} */
function flawOf(sum, isBrokenOff) {
  const read = sum.added + sum.updated + sum.unchanged;
  const announced = sum.announced ?? null;
  if (announced === null && !read && sum.failed.every(failed => lineKey(failed.message) === 'line_this_line_holds_no')) return 'none';
  if (announced === null || announced <= read + sum.failed.length - Number(isBrokenOff)) return null;
  if (isBrokenOff) sum.failed.pop();
  return 'cut';
}

/** Merges a backup into the library and counts what happened. Cancelled, or stopped by a failure (no room left, a file that
 * went away), it keeps what was merged until then and says so.
 * @param {File} file @param {{ signal: AbortSignal, progress: (done: number) => void }} job */
export async function importFile(file, { signal, progress }) {
  /** @type {Imported & { cancelled: boolean, stopped: string, flaw: 'none' | 'cut' | null }} */
  const sum = { added: 0, updated: 0, unchanged: 0, announced: null, failed: [], cancelled: false, stopped: '', flaw: null };
  let read = 0;
  let number = 0;
  let hasEnd = true;
  /** @type {{ line: number, text: string }[]} */
  let portion = [];
  let size = 0;

  const send = async () => {
    if (!portion.length) return;
    const sent = portion;
    portion = [];
    size = 0;
    /** @type {Imported} */
    const answer = await ask({ kind: 'library.import', lines: sent.map(line => line.text) });
    sum.added += answer.added;
    sum.updated += answer.updated;
    sum.unchanged += answer.unchanged;
    sum.announced ??= answer.announced ?? null;
    // Line numbers of the answer count from one within the portion.
    for (const { line, message } of answer.failed) sum.failed.push({ line: sent[line - 1]?.line ?? line, message });
    progress(file.size ? read / file.size : 1);
  };

  try {
    for await (const text of linesOf(file, bytes => { read += bytes; })) {
      if (signal.aborted) { sum.cancelled = true; return sum; }
      number += 1;
      hasEnd = !text.trim();
      if (hasEnd) continue;
      portion.push({ line: number, text });
      size += text.length;
      if (portion.length >= PORTION || size >= LARGEST_PORTION) await send();
    }
    await send();
    sum.flaw = flawOf(sum, !hasEnd && sum.failed.at(-1)?.line === number);
  } catch (error) {
    sum.stopped = error instanceof Error ? error.message : String(error);
  }
  return sum;
}
