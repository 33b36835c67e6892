// Long work of the library page, one at a time, with progress and cancel; and the files that come of it.

import { byId, toast } from '../look/screen.js';
import { message } from '../look/words.js';

/** @typedef {{ signal: AbortSignal, progress: (done: number) => void }} Job */

let isBusy = false;

export const isWorking = () => isBusy;

/** @param {unknown} error */
export const tellError = error => { toast(error instanceof Error ? error.message : String(error)); };

/** Buttons that begin a job, by what must be there for it. @param {{ isEmpty: boolean, isNothingShown: boolean }} what */
let allowed = { isEmpty: true, isNothingShown: true };

/** @param {typeof allowed} what */
export function allowJobs(what) {
  allowed = what;
  byId('import').toggleAttribute('disabled', isBusy);
  byId('export').toggleAttribute('disabled', isBusy || allowed.isEmpty);
  for (const button of document.querySelectorAll('#formats button')) button.toggleAttribute('disabled', isBusy || allowed.isNothingShown);
}

/** Runs a long job with progress and cancel.
 * @template T @param {string} words @param {(job: Job) => Promise<T>} work */
export async function job(words, work) {
  if (isBusy) { toast(message('busy')); return null; }
  isBusy = true;
  allowJobs(allowed);
  const cancelled = new AbortController();
  byId('cancel').onclick = () => cancelled.abort();
  byId('job').hidden = false;
  byId('report').hidden = true;
  /** @param {number} done */
  const progress = done => {
    /** @type {HTMLProgressElement} */ (byId('job-bar')).value = done;
    byId('job-words').textContent = `${words} ${Math.round(done * 100)} %`;
  };
  progress(0);
  try {
    return await work({ signal: cancelled.signal, progress });
  } catch (error) {
    if (cancelled.signal.aborted) toast(message('cancelled'));
    else tellError(error);
    return null;
  } finally {
    byId('job').hidden = true;
    isBusy = false;
    allowJobs(allowed);
  }
}

/** @param {Blob} file @param {string} name */
export function download(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Today, for the names of files. */
export const today = () => new Date().toISOString().slice(0, 10);

// What is under way would stop half-way.
addEventListener('beforeunload', event => { if (isBusy) event.preventDefault(); });
