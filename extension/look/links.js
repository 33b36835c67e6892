// Sources named in a line, each a link to its page.

import { linkTo } from './screen.js';
import { listedWith, outletName } from './words.js';

/** @param {SourceCard} source */
function linkOf({ outlet, url, title }) {
  const link = document.createElement('a');
  link.textContent = outletName(outlet, url);
  link.title = title ?? '';
  link.target = '_blank';
  link.rel = 'noreferrer';
  linkTo(link, url);
  return link;
}

/** Of one outlet's pages each has its link: the titles tell them apart.
 * @param {SourceCard[]} sources */
export const linkedTo = sources => listedWith(sources, linkOf);
