// Saved sources written as a file, one after the other, so that a library larger than a message passes through.

import { Refusal, ask } from '../api.js';

/** Writes these sources in a format. Those that can no longer be read are left out and counted.
 * @param {ListItem[]} items @param {import('./formats.js').Format} format @param {import('./jobs.js').Job} job */
export async function write(items, format, { signal, progress }) {
  const parts = [format.open];
  let count = 0;
  let unreadable = 0;
  for (const [at, { id, tags }] of items.entries()) {
    signal.throwIfAborted();
    /** @type {{ record: { source: import('./formats.js').Kept['source'], savedAt: string }, quotations: Quotation[] } | null} */
    const found = await ask({ kind: 'library.get', id }).catch(error => {
      if (!(error instanceof Refusal && error.kind === 'damaged')) throw error;
      unreadable += 1;
      return null;
    });
    // One that was removed meanwhile is left out.
    if (found) {
      count += 1;
      parts.push(format.each({ ...found.record, quotations: found.quotations, tags }, count));
    }
    progress((at + 1) / items.length);
  }
  parts.push(format.close);
  return { file: new Blob(parts, { type: format.type }), count, unreadable };
}
