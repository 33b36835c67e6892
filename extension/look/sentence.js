// Fixed sentences of the core in the reader's language. Each is the key of its own translation: one that a language file
// does not have stays English and says so.

import { put } from './screen.js';
import { message } from './words.js';

/** Its key among the messages.
 * @param {string} kind of sentence @param {string} english */
export const keyOf = (kind, english) => `${kind}_${english.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')}`;

/** Sentences of the core about a line of a backup begin differently within so many words; details follow. */
const BEGINNING = 4;

/** @param {string} english */
export const lineKey = english => keyOf('line', english.split(' ').slice(0, BEGINNING).join(' '));

/** Why a line of a backup was not read. Where its text breaks off, and which address it names, only the core's words tell.
 * @param {string} english */
export const lineWords = english => message(lineKey(english)) || english;

/** Puts a sentence into an element and hides it when there is none.
 * @param {HTMLElement} element @param {'evidence' | 'no_article'} kind @param {string | null | undefined} english */
export function putSentence(element, kind, english) {
  const words = english ? message(keyOf(kind, english)) : '';
  put(element, words || english);
  if (words || !english) element.removeAttribute('lang');
  else element.lang = 'en';
}
