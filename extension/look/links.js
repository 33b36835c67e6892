// Sources named in a line, each a link to its page.

import { linkTo } from './screen.js';
import { counted, listedWith, outletName } from './words.js';

/** So many sources are named at first: an agency's report may stand in fifty papers. */
const FIRST_NAMED = 5;

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

/** Names sources in a line; the last of many are counted until the reader asks for them. Of one outlet's pages each has its
 * link: the titles tell them apart.
 * @param {SourceCard[]} sources */
export function linkedTo(sources) {
  const line = document.createElement('span');
  const isLong = sources.length > FIRST_NAMED + 1;
  const first = isLong ? sources.slice(0, FIRST_NAMED) : sources;
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'inline';
  more.textContent = counted('others', sources.length - first.length);
  more.addEventListener('click', () => {
    const links = sources.map(linkOf);
    line.replaceChildren(...listedWith(links, link => link));
    links[FIRST_NAMED].focus();
  });
  line.append(...listedWith([...first.map(linkOf), ...(isLong ? [more] : [])], item => item));
  return line;
}
