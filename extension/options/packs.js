// Language packs on the options page: added from a file, listed, removed with undo.

import { ask } from '../api.js';
import { byId, copy, put, toast } from '../look/screen.js';
import { message, numeral } from '../look/words.js';

/** A larger file is no pack; it is not read to find out. */
const LARGEST = 32 << 20;

/** @param {unknown} error */
const tellError = error => toast(error instanceof Error ? error.message : String(error));

/** @param {number} bytes */
const kilobytes = bytes => numeral(Math.ceil(bytes / 1024));

/** @param {PackItem} item */
function row({ language, info, failure }) {
  const { root, part } = copy('pack');
  const name = info?.name ?? language;
  part('name').textContent = name;
  part('about').textContent = info ? message('pack_about', numeral(info.words), kilobytes(info.size), info.edition) : (failure ?? '');
  put(part('origin'), info?.origin);
  part('terms').hidden = !info;
  part('licence').textContent = info?.licence ?? '';
  part('remove').setAttribute('aria-label', `${message('remove')}: ${name}`);
  part('remove').addEventListener('click', () => remove(language).catch(tellError));
  return root;
}

async function list() {
  /** @type {PackItem[]} */
  const items = await ask({ kind: 'packs.list' });
  byId('packs').replaceChildren(...items.map(row));
  byId('no-packs').hidden = items.length > 0;
}

/** @param {string} language */
async function remove(language) {
  /** @type {{ removed: string | null }} */
  const { removed } = await ask({ kind: 'packs.remove', language });
  await list();
  byId('add-pack').focus();
  toast(message('pack_removed'), removed ? { label: message('undo'), act: () => add(removed).catch(tellError) } : null);
}

/** @param {string} data the pack in base64 */
async function add(data) {
  /** @type {PackInfo} */
  const { name } = await ask({ kind: 'packs.add', data });
  await list();
  toast(message('pack_added', name));
}

/** A file's bytes in base64.
 * @param {File} file @returns {Promise<string>} */
const base64 = file => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});

/** @param {FileList | null} files */
async function addFiles(files) {
  for (const file of files ?? []) {
    if (file.size > LARGEST) throw new Error(message('pack_too_large', file.name));
    await add(await base64(file));
  }
}

export async function showPacks() {
  byId('add-pack').addEventListener('click', () => byId('pack-file').click());
  byId('pack-file').addEventListener('change', event => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    addFiles(input.files).catch(tellError).finally(() => { input.value = ''; });
  });
  await list();
}
