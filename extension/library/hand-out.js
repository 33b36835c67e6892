// What the list shows, handed to other programs.

import { byId, toast } from '../look/screen.js';
import { counted, message } from '../look/words.js';
import { formats } from './formats.js';
import { download, job, tellError, today } from './jobs.js';
import { write } from './writing.js';

/** What a file lacks, because it can no longer be read. @param {number} count of sources */
export const leftOut = count => (count ? counted('left_out', count) : '');

/** @param {() => Promise<ListItem[]>} shown gives all that the list shows, on every page of it
 * @param {() => Promise<void>} reload the list tells which sources can no longer be read */
export function listenToFormats(shown, reload) {
  const known = formats({ untitled: message('no_title'), unnamed: message('speaker_unknown') });
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (byId('formats').querySelectorAll('button'))) {
    const format = known[/** @type {keyof typeof known} */ (button.dataset.format)];
    button.addEventListener('click', async () => {
      const made = await job(message('writing'), async work => write(await shown(), format, work)).catch(tellError);
      if (!made) return;
      download(made.file, `quotidian-${format.name}-${today()}.${format.ending}`);
      toast([counted('written', made.count), leftOut(made.unreadable)].filter(Boolean).join(' '));
      if (made.unreadable) await reload().catch(tellError);
    });
  }
}
