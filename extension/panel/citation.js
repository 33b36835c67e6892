// A quotation as it goes into notes: the words, who said them, and where they stand.

import { whoOf } from '../look/speaker.js';
import { COMMA } from '../look/version.js';
import { dated, outletName } from '../look/words.js';

/** One line of text. Words that the article reports without marks get none here.
 * @param {Quotation} quotation @param {Article} article @param {string} url of the page */
export function citationOf(quotation, article, url) {
  const text = quotation.text.replace(COMMA, '');
  const words = quotation.kind === 'reported' ? text : `“${text}”`;
  const speaker = quotation.speaker ? whoOf(quotation.speaker) : '';
  const address = article.url || url;
  const place = [outletName(article.site, address), article.title ? `“${article.title}”` : '', dated(article.published)].filter(Boolean).join(', ');
  return `${words}${speaker ? ` — ${speaker}` : ''} (${place}${address ? `, ${address}` : ''})`;
}
