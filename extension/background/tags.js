// Tags that the reader gave to saved sources. They lie beside the library, by the sources' ids, and go where these go: into
// lists and backups, away with a removed source and back with its undo.

import { setSetting, setting } from '../api.js';

const KEY = 'tags';
/** Tags of one source, and letters of one tag: more is text, not a tag. */
const MOST_TAGS = 20;
const LONGEST_TAG = 40;

/** Ids come from pages and backups: a map takes any of them for nothing but a name.
 * @typedef {Map<string, string[]>} Tags by id of the source */

/** @returns {Promise<Tags>} */
const all = async () => new Map(Object.entries((await setting(KEY)) ?? {}));

/** Words as tags: each once, however it is capitalised.
 * @param {unknown} given @returns {string[]} */
export function tidy(given) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  for (const one of Array.isArray(given) ? given : []) {
    const tag = typeof one === 'string' ? one.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG) : '';
    if (tag && !kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag);
  }
  return [...kept.values()].slice(0, MOST_TAGS);
}

/** Changes take turns: two must not write over each other.
 * @type {Promise<unknown>} */
let turn = Promise.resolve();

/** @template T @param {(tags: Tags) => T} work changes what it is given @returns {Promise<T>} */
function change(work) {
  const done = turn.then(async () => {
    const tags = await all();
    const result = work(tags);
    await setSetting(KEY, Object.fromEntries(tags));
    return result;
  });
  turn = done.catch(() => {});
  return done;
}

/** The tags of a source.
 * @param {string} id */
export const tagsOf = async id => (await all()).get(id) ?? [];

/** Gives a source these tags and no others. Answers with those it had.
 * @param {string} id @param {unknown} given */
export const setTags = (id, given) => change(tags => {
  const before = tags.get(id) ?? [];
  const now = tidy(given);
  if (now.length) tags.set(id, now);
  else tags.delete(id);
  return { before, tags: now };
});

/** A backup's line with the tags of its source. Versions that know no tags pass over them.
 * @param {string} line @param {Tags} tags */
function tagged(line, tags) {
  const own = tags.get(idOf(line));
  return own ? `${line.trimEnd().slice(0, -1)},"tags":${JSON.stringify(own)}}` : line;
}

/** @param {string} line @returns {{ id: string, tags: string[] }} */
function read(line) {
  try {
    const { source, tags } = JSON.parse(line);
    return { id: typeof source?.id === 'string' ? source.id : '', tags: tidy(tags) };
  } catch {
    return { id: '', tags: [] };
  }
}

/** @param {string} line */
const idOf = line => read(line).id;

/** What the core answered, with tags; and what a request means for them.
 * @param {{ kind: string, [key: string]: any }} request @param {any} answer @returns {Promise<any>} */
export async function withTags(request, answer) {
  switch (request.kind) {
    case 'library.list': {
      const tags = await all();
      return { ...answer, items: answer.items.map((/** @type {ListItem} */ item) => ({ ...item, tags: tags.get(item.id) ?? [] })) };
    }
    case 'library.remove': return { ...answer, tags: (await setTags(request.id, [])).before };
    case 'library.put': {
      if (request.tags?.length) await setTags(answer.id, request.tags);
      return answer;
    }
    case 'library.export': {
      const tags = await all();
      return tags.size ? { ...answer, lines: answer.lines.map((/** @type {string} */ line) => tagged(line, tags)) } : answer;
    }
    case 'library.import': {
      const refused = new Set(answer.failed.map((/** @type {{ line: number }} */ { line }) => line));
      const found = request.lines.filter((/** @type {string} */ line, /** @type {number} */ at) => !refused.has(at + 1) && line.includes('"tags":')).map(read).filter((/** @type {ReturnType<typeof read>} */ { id, tags }) => id && tags.length);
      // What the reader has tagged since stays.
      if (found.length) await change(tags => { for (const one of found) tags.set(one.id, tidy([...(tags.get(one.id) ?? []), ...one.tags])); });
      return answer;
    }
    default: return answer;
  }
}
