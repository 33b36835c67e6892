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

/** As wide as Firefox opens its sidebar. */
const NARROWEST = 240;
const WIDTHS = [NARROWEST, 300, 360, 400];

test('in every language nothing of what was removed sticks out of a narrow panel or lies under a button', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = /** @type {import('puppeteer-core').Page} */ (await browser.panel());
  await panel.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
  await panel.waitForSelector('.block button');
  const known = await languages();
  for (const [width, language, words] of WIDTHS.flatMap(width => known.map(([language, words]) => /** @type {const} */ ([width, language, words])))) {
    await panel.setViewport({ width, height: 800 });
    const seen = await panel.evaluate(given => {
      document.documentElement.lang = given.language.message;
      const messages = (/** @type {RegExp} */ keys) => Object.keys(given).filter(key => keys.test(key)).map(key => given[key].message);
      /** What has the longest word. @param {RegExp} keys */
      const longest = keys => messages(keys).sort((a, b) => Math.max(...b.split(' ').map(word => word.length)) - Math.max(...a.split(' ').map(word => word.length)))[0];
      const fill = (/** @type {string} */ selector, /** @type {string} */ text) => { for (const element of document.querySelectorAll(selector)) element.textContent = text; };
      for (const element of document.querySelectorAll('[data-words]')) if (element.checkVisibility()) element.textContent = given[String(/** @type {HTMLElement} */ (element).dataset.words)].message;
      fill('.kind', longest(/^kind_/));
      fill('.number', '128');
      fill('.group button', longest(/^(show|hide)_again$/));
      // Evidence quotes what a page calls its parts.
      fill('.block .why', `${longest(/^evidence_/)} newsletter_subscription_recommendations`);
      for (const id of ['changed', 'changed-words']) document.getElementById(id)?.removeAttribute('hidden');
      fill('#changed-words', given.changed.message.replace('$1', given.passages_other.message.replace('$1', '12')));
      // Half of the groups are open: what stands beside their buttons differs.
      const groups = [...document.querySelectorAll('.group details')];
      groups.forEach((details, at) => { /** @type {HTMLDetailsElement} */ (details).open = at % 2 === 0; });
      const [boxOf, isOver] = [(/** @type {Element} */ group, /** @type {string} */ part) => group.querySelector(part)?.getBoundingClientRect() ?? new DOMRect(), (/** @type {DOMRect} */ a, /** @type {DOMRect} */ b) => a.right > b.left && a.top < b.bottom && b.top < a.bottom];
      const over = [...document.querySelectorAll('.group')].filter(group => isOver(boxOf(group, '.number'), boxOf(group, ':scope > button'))).length;
      return { over, wide: Math.max(...[...document.querySelectorAll('header *, main *')].filter(element => element.checkVisibility()).map(element => element.getBoundingClientRect().right)) - innerWidth };
    }, words);
    assert.ok(seen.over === 0 && seen.wide <= 0, `${language}, ${width} pixels wide: ${JSON.stringify(seen)}`);
  }
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

test('the focus stays on what was pressed in an opened group', async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  const pressFocused = (/** @type {string} */ selector) => panel.evaluate((/** @type {string} */ given) => { const button = /** @type {HTMLElement} */ (document.querySelector(given)); button.focus(); button.click(); }, selector);
  await panel.evaluate(() => { /** @type {HTMLDetailsElement} */ (document.querySelector('.group details')).open = true; });
  await until(() => panel.evaluate(() => document.querySelector('.block button') !== null), 'the group is filled');
  await pressFocused('.block button');
  await until(() => panel.evaluate(() => document.querySelector('.block button')?.textContent === 'Hide again'), 'the block is shown again');
  // Whatever is drawn a little later takes nothing away either.
  await new Promise(done => setTimeout(done, 300));
  assert.equal(await panel.evaluate(() => document.activeElement?.textContent), 'Hide again');
  await page.close();
});

test('the focus comes back to the button that cleans again when the page is read', { skip }, async () => {
  const page = await browser.open(`${server.origin}/plain`);
  await clean(browser, page, TITLE);
  const panel = await browser.panel();
  const focused = await panel.evaluate(async () => {
    const toggle = /** @type {HTMLElement} */ (document.querySelector('#toggle'));
    const key = `tab:${document.documentElement.dataset.tab}`;
    const state = (await chrome.storage.session.get(key))[key];
    const drawn = () => new Promise(done => setTimeout(done, 200));
    toggle.focus();
    await chrome.storage.session.set({ [key]: { ...state, phase: 'reading' } });
    await drawn();
    const isHidden = !toggle.checkVisibility() && document.activeElement === document.body;
    await chrome.storage.session.set({ [key]: state });
    await drawn();
    return { isHidden, id: document.activeElement?.id };
  });
  assert.deepEqual(focused, { isHidden: true, id: 'toggle' });
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
