// The one instance of the Rust core. It is kept as long as the background lives; after a panic it is dropped and a new
// one is started, once: the background itself is short-lived and brings the next.

import init, { handle } from '../pkg/quotidian.js';
import initAgain, { handle as handleAgain } from '../pkg/quotidian.js?again';
import initOther, { second_opinion } from '../pkg/second_opinion.js';
import { Refusal, address, bytesOf, message } from '../api.js';

const copies = [{ init, handle }, { init: initAgain, handle: handleAgain }];
let current = 0;

/** @type {Promise<unknown> | undefined} */
let started;
/** @type {Promise<unknown> | undefined} */
let otherStarted;

/** Compiles and starts the core, or gives the one that runs.
 * @returns {Promise<unknown>} */
export function start() {
  started ??= copies[current].init({ module_or_path: address('pkg/quotidian_bg.wasm') }).catch((/** @type {unknown} */ error) => {
    started = undefined;
    throw new Refusal('core', message('error_core', String(error)));
  });
  return /** @type {Promise<unknown>} */ (started);
}

/** @type {Promise<unknown> | undefined} */
let tables;

/** Hands the word tables over, once for each instance. They make comparisons better, not possible: without them the
 * answer is the plainer one.
 * @returns {Promise<unknown>} */
export function loadTables() {
  tables ??= bytesOf('data/tables.bin').then(bytes => core({ kind: 'tables.load', bytes })).catch(() => {});
  return /** @type {Promise<unknown>} */ (tables);
}

/** A panic leaves the instance's memory in an unknown state.
 * @param {unknown} error */
const isPanic = error => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

/** Asks the core.
 * @param {{ kind: string, [key: string]: unknown }} request @returns {Promise<any>} */
export async function core(request) {
  await start();
  const asked = current;
  try {
    return await copies[asked].handle(request);
  } catch (error) {
    if (!isPanic(error)) throw error;
    if (asked === current && current + 1 < copies.length) {
      current += 1;
      started = undefined;
      tables = undefined;
    }
    throw new Refusal('panic', message('error_panic'));
  }
}

/** Another extractor's view of a page, from a module that is only loaded when it is asked for.
 * @param {string} html @param {string} url @returns {Promise<{ title: string, text: string } | null>} */
export async function otherOpinion(html, url) {
  try {
    otherStarted ??= initOther({ module_or_path: address('pkg/second_opinion_bg.wasm') });
    await otherStarted;
    return /** @type {{ title: string, text: string } | null} */ (second_opinion(html, url) ?? null);
  } catch {
    // Its opinion was wanted, not needed.
    return null;
  }
}
