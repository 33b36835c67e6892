// Tags of one source, in a list or beside its page: each shows what else has it, and a line of text changes them.

import { ask } from '../api.js';
import { toast } from './screen.js';
import { message } from './words.js';

/** @param {string} text tags between commas */
const split = text => text.split(/[,;，、]/u).map(tag => tag.trim()).filter(Boolean);

/** @param {Pick<ListItem, 'id' | 'title' | 'tags'>} item @param {(name: string) => HTMLElement} part of its element
 * @param {{ follow: (tag: string) => void, tellError: (error: unknown) => void }} what the screen does */
export function drawTags(item, part, { follow, tellError }) {
  const { id, tags } = item;
  const title = item.title || message('no_title');
  part('tags').hidden = tags.length === 0;
  part('tags').append(...tags.map(tag => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tag';
    button.textContent = tag;
    button.title = message('follow_tag', tag);
    button.addEventListener('click', () => follow(tag));
    return button;
  }));
  const open = part('tag');
  const form = /** @type {HTMLFormElement} */ (part('tag-form'));
  const input = /** @type {HTMLInputElement} */ (part('tag-input'));
  open.setAttribute('aria-label', `${message('tag')}: ${title}`);
  input.setAttribute('aria-label', `${message('tags_of', title)}`);

  /** @param {boolean} isOpen */
  const show = isOpen => {
    form.hidden = !isOpen;
    open.setAttribute('aria-expanded', String(isOpen));
    input.value = tags.join(', ');
    if (isOpen) input.focus();
    else open.focus();
  };
  open.addEventListener('click', () => show(form.hidden !== false));
  part('tag-cancel').addEventListener('click', () => show(false));
  input.addEventListener('keydown', event => { if (event.key === 'Escape') { event.preventDefault(); show(false); } });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const wanted = split(input.value);
    show(false);
    save(id, wanted).catch(tellError);
  });

  /** @param {string} source @param {string[]} wanted */
  async function save(source, wanted) {
    /** @type {{ before: string[], tags: string[] }} */
    const { before, tags: now } = await ask({ kind: 'library.tag', id: source, tags: wanted });
    if (before.join() === now.join()) return;
    toast(message('tagged'), { label: message('undo'), act: () => ask({ kind: 'library.tag', id: source, tags: before }).catch(tellError) });
  }
}
