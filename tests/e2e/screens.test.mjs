// What a reader sees of the screens: nothing wraps, sticks out or loses the focus, in every language and in a panel as
// narrow as Firefox opens it.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import * as pages from './pages.mjs';
import { ROOT, clean, panelShows, press, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  server = await serve({ pages: { '/plain': () => ({ body: pages.newsPage() }) } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const TITLE = 'Cracked lock gate';

/** In Firefox the width of the sidebar is its own, and its document can be reached, but not what its script calls. */
const skip = process.env.QUOTIDIAN_BROWSER === 'firefox';

/** Every language of the screens with its messages. */
async function languages() {
  const folder = join(ROOT, 'extension', '_locales');
  const names = await readdir(folder);
  return Promise.all(names.map(async name => /** @type {[string, Record<string, { message: string }>]} */ ([name, JSON.parse(await readFile(join(folder, name, 'messages.json'), 'utf8'))])));
}

test('in every language the buttons of a saved page stand in two lines, and nothing sticks out', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  await press(browser, '#save');
  await panelShows(browser, ({ saved }) => saved !== '', 'that it is saved');
  const panel = /** @type {import('puppeteer-core').Page} */ (await browser.panel());
  await panel.waitForSelector('#tagging [data-part="tag"]');
  for (const [language, words] of await languages()) {
    await panel.evaluate(given => {
      for (const element of document.querySelectorAll('header [data-words]')) element.textContent = given[String(/** @type {HTMLElement} */ (element).dataset.words)].message;
      const kept = /** @type {HTMLElement} */ (document.querySelector('#kept'));
      kept.textContent = given.saved_on.message.replace('$1', '28. Nov.');
    }, words);
    for (const width of [320, 360, 400, 600]) {
      await panel.setViewport({ width, height: 800 });
      const { lines, overhang } = await panel.evaluate(() => {
        const place = (/** @type {string} */ selector) => Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? NaN);
        const shown = [...document.querySelectorAll('header *, main *')].filter(element => element.checkVisibility());
        return {
          lines: [[place('#kept'), place('#toggle')], [place('#unsave'), place('#tagging [data-part="tag"]')]],
          overhang: Math.max(...shown.map(element => element.getBoundingClientRect().right)) - innerWidth,
        };
      });
      for (const [left, right] of lines) assert.ok(Math.abs(left - right) < 4, `${language}, ${width} pixels wide: ${JSON.stringify(lines)}`);
      assert.ok(overhang <= 0, `${language}, ${width} pixels wide: ${overhang} pixels stick out`);
    }
  }
  await press(browser, '#unsave');
  await panelShows(browser, ({ canSave }) => canSave, 'that it is no longer saved');
  await page.close();
});

test('every button of the panel is large enough to hit', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  const small = await panel.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return [...document.querySelectorAll('button, select, summary')].filter(element => element.checkVisibility()).flatMap(element => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height) < 24 ? [`${element.textContent}: ${width} × ${height}`] : [];
    });
  });
  assert.deepEqual(small, []);
  await page.close();
});

test('a button that goes away hands the focus on, but not to what would undo it', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  const focused = () => panel.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('data-part'));
  const pressFocused = (/** @type {string} */ selector) => panel.evaluate((/** @type {string} */ given) => { const button = /** @type {HTMLElement} */ (document.querySelector(given)); button.focus(); button.click(); }, selector);
  await pressFocused('#save');
  await until(async () => (await focused()) === 'tag', 'tags can be given');
  await pressFocused('#unsave');
  await until(async () => (await focused()) === 'save', 'it can be saved again');
  await page.close();
});

test('what keys walk back to is not under the head of the panel', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = /** @type {import('puppeteer-core').Page} */ (await browser.panel());
  await panel.setViewport({ width: 400, height: 560 });
  await panel.evaluate(() => { document.documentElement.style.scrollBehavior = 'auto'; /** @type {HTMLElement | null} */ (document.querySelector('#groups .group:last-child button'))?.focus(); });
  for (let at = 0; at < 30; at += 1) {
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('Tab');
    await panel.keyboard.up('Shift');
    const hidden = await panel.evaluate(() => {
      const head = /** @type {HTMLElement} */ (document.querySelector('#head'));
      const { activeElement } = document;
      return head.contains(activeElement) ? 0 : head.getBoundingClientRect().bottom - (activeElement?.getBoundingClientRect().top ?? 0);
    });
    assert.ok(hidden <= 0, `${hidden} pixels of step ${at} are hidden`);
  }
  await page.close();
});

test('of many sources in a line the first are named, the others on demand, and a long name does not stick out', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = /** @type {import('puppeteer-core').Page} */ (await browser.panel());
  const seen = await panel.evaluate(async () => {
    const { linkedTo } = await import(/** @type {string} */ ('/look/links.js'));
    const outlet = 'Küstenwirtschaftsverbandsmitgliederzeitschriftenredaktionsgemeinschaft';
    const line = linkedTo(Array.from({ length: 9 }, (_, at) => ({ outlet: `${outlet} ${at}`, url: `https://outlet.example/${at}` })));
    const box = document.createElement('p');
    box.className = 'why';
    box.append(line);
    document.querySelector('.card')?.append(box);
    const links = () => line.querySelectorAll('a').length;
    const [few, words] = [links(), line.querySelector('button').textContent];
    line.querySelector('button').click();
    const found = { few, words, all: links(), focused: [...line.querySelectorAll('a')].indexOf(document.activeElement), overhang: box.scrollWidth - box.clientWidth };
    box.remove();
    return found;
  });
  assert.deepEqual(seen, { few: 5, words: '4 others', all: 9, focused: 5, overhang: 0 });
  await page.close();
});

test('the welcome page tells where the button is when it is out of sight', { skip }, async () => {
  const page = /** @type {import('puppeteer-core').Page} */ (await browser.extensionPage('welcome/welcome.html'));
  const { isOnToolbar, isTold } = await page.evaluate(async () => ({
    isOnToolbar: (await chrome.action.getUserSettings()).isOnToolbar,
    isTold: document.querySelector('#pin')?.checkVisibility(),
  }));
  assert.equal(isTold, !isOnToolbar);
  await page.close();
});
