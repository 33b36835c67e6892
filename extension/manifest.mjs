// One manifest for two browsers. Run, it lays the extension out in dist/chromium and dist/firefox, loadable as they are.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

export const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/** Word tables of the comparison: data, not code, read by the background when it first compares. */
const TABLES = join(root, 'src', 'corroboration', 'tables.bin');

/** Nothing may be loaded, embedded or connected to but the extension itself. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

const ICONS = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

/** @param {string} version */
const shared = version => ({
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  version,
  default_locale: 'en',
  icons: ICONS,
  // The library is one and stays: nothing that is read in a private window may come near it.
  incognito: 'not_allowed',
  permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
  action: { default_title: '__MSG_action_title__', default_icon: ICONS },
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } } },
  content_security_policy: { extension_pages: POLICY },
});

/** The manifest for one browser.
 * @param {typeof BROWSERS[number]} browser @param {string} version */
export function manifest(browser, version) {
  const base = shared(version);
  if (browser === 'chromium') {
    return {
      ...base,
      minimum_chrome_version: '123',
      permissions: [...base.permissions, 'sidePanel'],
      background: { service_worker: 'background.js', type: 'module' },
      side_panel: { default_path: 'panel/panel.html' },
      options_ui: { page: 'options/options.html', open_in_tab: true },
    };
  }
  return {
    ...base,
    action: { ...base.action, default_area: 'navbar' },
    background: { scripts: ['background.js'], type: 'module' },
    sidebar_action: { default_panel: 'panel/panel.html', default_title: '__MSG_name__', default_icon: ICONS, open_at_install: false },
    options_ui: { page: 'options/options.html', open_in_tab: true },
    browser_specific_settings: {
      gecko: { id: 'quotidian@quotidian.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    },
  };
}

/** Files that building needs and a browser does not.
 * @param {string} path relative to extension/ */
const isShipped = path => !/(^|\/)(manifest\.mjs|.*\.d\.ts|\.gitignore|package\.json|README\.md|.*\.svg)$/.test(path);

/** Writes dist/BROWSER. @param {typeof BROWSERS[number]} browser */
export async function layOut(browser) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const target = join(root, 'dist', browser);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(here, target, { recursive: true, filter: source => isShipped(relative(here, source)) });
  await mkdir(join(target, 'data'));
  await cp(TABLES, join(target, 'data', 'tables.bin'));
  await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest(browser, version), null, 2)}\n`);
  return target;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const browser of BROWSERS) console.log(relative(process.cwd(), await layOut(browser)));
}
