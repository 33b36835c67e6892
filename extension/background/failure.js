// Failures in plain words: whatever went wrong, the panel says what and what to do.

import { Refusal, message } from '../api.js';

/** Browsers say in their own words that a page may not be touched. */
const REFUSED = /Cannot access|Missing host permission|cannot be scripted|extensions gallery|Cannot script|chrome:\/\/|about:|No tab with id|Frame with ID 0/i;
/** What they say of a page of the web although the reader's click has opened it: one of the browser's own
 * stands in its place, because it did not load, is a PDF file, or belongs to a site that is closed. */
const NOT_THERE = /showing error page|Cannot access contents of the page|Missing host permission/i;
const GONE = /No tab with id|Invalid tab ID|Frame with ID 0 was removed|The frame was removed|tab was closed|actor .*destroyed/i;

/** What the core calls a failure, what the panel calls it, and its words in the reader's language where the core's have
 * nothing beyond them.
 * @type {Map<string, [string, string]>} */
const OF_CORE = new Map([
  ['emptyPage', ['empty', 'error_empty']],
  ['pageTooLarge', ['tooLarge', '']],
  ['packUnknown', ['pack', 'error_pack_none']],
  ['packVersion', ['pack', 'error_pack_version']],
  ['packTruncated', ['pack', 'error_pack_cut']],
  ['packDamaged', ['pack', 'error_pack_damaged']],
  ['storeFull', ['full', 'error_full']],
  ['storeUnavailable', ['unavailable', 'error_unavailable']],
  ['storeDamaged', ['damaged', 'error_damaged']],
]);

/** @param {unknown} error @param {string} [url] of the page that was clicked on @returns {Failure} */
export function explain(error, url = '') {
  if (error instanceof Refusal) return { kind: error.kind, message: error.message };
  if (error && typeof error === 'object' && 'kind' in error && 'message' in error) {
    const [kind, key] = OF_CORE.get(String(error.kind)) ?? [String(error.kind), ''];
    return { kind, message: (key && message(key)) || String(error.message) };
  }
  const text = String(error instanceof Error ? error.message : error);
  if (GONE.test(text)) return { kind: 'gone', message: message('error_gone') };
  if (NOT_THERE.test(text) && /^https?:/.test(url)) return { kind: 'refused', message: message('error_not_there') };
  if (REFUSED.test(text)) return { kind: 'refused', message: message('error_refused') };
  if (/quota|QuotaExceeded/i.test(text)) return { kind: 'full', message: message('error_full') };
  return { kind: 'unknown', message: message('error_unknown', text) };
}
