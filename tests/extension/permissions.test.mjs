// The permission guard: what the extension may do does not grow unnoticed.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { manifest } from '../../extension/manifest.mjs';

const ALLOWED = {
  chromium: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";
const EXTENSION = new URL('../../extension/', import.meta.url);

for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
  const made = /** @type {Record<string, any>} */ (manifest(browser, '1.0.0'));

  test(`${browser}: exactly the permissions that the work needs`, () => {
    assert.deepEqual([...made.permissions].sort(), ALLOWED[browser]);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'externally_connectable', 'content_scripts', 'devtools_page', 'chrome_url_overrides']) {
      assert.equal(made[key], undefined, `${key} is not in the manifest`);
    }
  });

  test(`${browser}: what it is for is said in the reader's language`, () => assert.equal(made.description, '__MSG_description__'));

  test(`${browser}: nothing is read in a private window, from which it would get into the library`, () => assert.equal(made.incognito, 'not_allowed'));

  test(`${browser}: nothing of the extension can be loaded by a page`, () => assert.equal(made.web_accessible_resources, undefined));

  test(`${browser}: the policy lets nothing in and nothing out`, () => assert.deepEqual(made.content_security_policy, { extension_pages: POLICY }));
}

/** @returns {Promise<string[]>} */
async function scripts() {
  const entries = await readdir(EXTENSION, { recursive: true });
  return entries.filter(name => name.endsWith('.js') && !name.startsWith('pkg'));
}

test('only api.js names the browser, and nothing reaches for the network', async () => {
  for (const name of await scripts()) {
    const code = (await readFile(join(EXTENSION.pathname, name), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    if (name !== 'api.js') assert.doesNotMatch(code, /\b(?:chrome|browser)\.\w/, `${name} names the browser`);
    assert.doesNotMatch(code.replace('fetch(address(path))', ''), /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\bimport\s*\(/, `${name} reaches for the network`);
    assert.doesNotMatch(code, /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\s*\(|new Function/, `${name} makes markup or code of text`);
  }
});

test('every word of the screens exists in every language', async () => {
  const used = new Set();
  for (const name of await readdir(EXTENSION, { recursive: true })) {
    if (name.endsWith('.html')) {
      const html = await readFile(join(EXTENSION.pathname, name), 'utf8');
      for (const [, key] of html.matchAll(/data-words[\w-]*="([^"]+)"/g)) used.add(key.replaceAll('-', '_'));
    } else if (name.endsWith('.js') && !name.startsWith('pkg')) {
      const code = await readFile(join(EXTENSION.pathname, name), 'utf8');
      for (const [, key] of code.matchAll(/\bmessage\(\s*'([\w-]+)'/g)) used.add(key.replaceAll('-', '_'));
      for (const [, key] of code.matchAll(/\bcounted\(\s*'([\w-]+)'/g)) used.add(`${key}_other`).add(`${key}_one`);
    }
  }
  const languages = await readdir(new URL('_locales/', EXTENSION));
  assert.ok(languages.includes('en') && languages.includes('de'));
  const english = JSON.parse(await readFile(new URL('_locales/en/messages.json', EXTENSION), 'utf8'));
  for (const language of languages) {
    const words = JSON.parse(await readFile(new URL(`_locales/${language}/messages.json`, EXTENSION), 'utf8'));
    // Not the browser's own direction: its menus may be in a language that the screens do not speak.
    const { textInfo } = /** @type {{ textInfo: { direction: string } }} */ (/** @type {unknown} */ (new Intl.Locale(language)));
    assert.equal(words.direction.message, textInfo.direction, `direction of ${language}`);
    assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort(), `${language} has the keys of English`);
    for (const key of used) assert.ok(words[key]?.message, `${key} in ${language}`);
  }
});
