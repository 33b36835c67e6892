// Who said a quotation, as its card tells it. Data only, nothing of the screen.

import { shownName } from '../look/speaker.js';
import { message } from '../look/words.js';

/** @param {string} name */
const wordsOf = name => name.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter(word => word !== 'the') ?? [];

/** Whether words were "told the Gazette" on a page of The Harrow Gazette: an outlet passes nothing on to its own readers.
 * @param {string} relay @param {string | null | undefined} site */
function isOfSite(relay, site) {
  const [short, long] = [wordsOf(relay), wordsOf(site ?? '')].sort((a, b) => a.length - b.length);
  return short.length > 0 && short.every(word => long.includes(word));
}

/** @param {Quotation} quotation @param {string | null | undefined} site of its page
 * @returns {{ name: string, more: string }} `more` goes on behind the name */
export function speakerWords(quotation, site) {
  const { speaker } = quotation;
  if (!speaker) return { name: message('speaker_unknown'), more: '' };
  const { role, relay } = speaker;
  // A point goes with its word into the next line.
  const more = [role ? `, ${role}` : '', relay && !isOfSite(relay, site) ? ` ·\u00a0${message('relayed', relay)}` : ''].join('');
  return { name: shownName(speaker), more };
}
