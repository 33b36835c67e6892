// Stand-ins for what node does not have: the browser's interface, and the core, which here does as a test says.

import { register } from 'node:module';

const hooks = `
export async function resolve(name, context, next) {
  if (/pkg\\/(quotidian|second_opinion)\\.js/.test(name)) {
    const key = name.includes('again') ? 'again' : name.includes('second') ? 'other' : 'first';
    const code = 'const it = () => globalThis.standIns.' + key + '; export default (...given) => it().init(...given); export const handle = (...given) => it().handle(...given); export const second_opinion = (...given) => it().handle(...given);';
    return { url: 'data:text/javascript,' + encodeURIComponent(code), shortCircuit: true };
  }
  return next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

/** @param {Record<'first' | 'again' | 'other', { init: () => Promise<void>, handle: (request: any) => any }>} copies */
export function standIn(copies) {
  /** @type {any} */ (globalThis).standIns = copies;
}

/** @type {(request: any) => Promise<unknown>} */
let background = async () => null;
/** What the background answers. @param {typeof background} handler */
export function answerWith(handler) { background = handler; }

/** What `storage.session` holds.
 * @type {Record<string, any>} */
export const session = {};

/** What `storage.local` holds.
 * @type {Record<string, any>} */
export const settings = {};

/** @type {any} */ (globalThis).chrome = {
  storage: { local: { get: async (/** @type {string} */ key) => ({ [key]: structuredClone(settings[key]) }), set: async (/** @type {object} */ given) => { Object.assign(settings, structuredClone(given)); } }, session: { get: async (/** @type {string | null} */ key) => (key === null ? { ...session } : { [key]: session[key] }), remove: async (/** @type {string[]} */ keys) => { for (const key of keys) delete session[key]; }, set: async (/** @type {object} */ given) => { Object.assign(session, given); } } },
  i18n: { getMessage: (/** @type {string} */ key, /** @type {string[]} */ values = []) => (key === 'language' ? 'en' : [key, ...values].join(' ')), getUILanguage: () => 'en' },
  runtime: {
    getURL: (/** @type {string} */ path) => `chrome-extension://test/${path}`,
    sendMessage: async (/** @type {unknown} */ request) => ({ answer: await background(request) }),
  },
};
