// What a reader does and sees, in words that both browsers' drivers understand.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @returns {Promise<Awaited<ReturnType<typeof import('./chromium.mjs').launch>>>} */
export async function startBrowser(how = {}) {
  const name = process.env.QUOTIDIAN_BROWSER ?? 'chromium';
  const { launch } = await import(name === 'firefox' ? './firefox.mjs' : './chromium.mjs');
  return launch(join(ROOT, 'dist', name), how);
}

/** @typedef {Awaited<ReturnType<typeof startBrowser>>} Browser */

/** What stands in the panel, as text.
 * @param {Browser} browser */
export async function readPanel(browser) {
  const panel = await browser.panel();
  return panel.evaluate(() => {
    /** @param {Element | null | undefined} element */
    const text = element => (element && !element.closest('[hidden]') ? (element.textContent ?? '').replace(/\s+/g, ' ').trim() : '');
    const one = (/** @type {string} */ selector) => text(document.querySelector(selector));
    return {
      title: one('#title'), from: one('#from'), byline: one('#byline'), saved: one('#kept'), changed: one('#changed-words'), canSave: one('#save') !== '',
      progress: one('#progress'), notice: one('#notice'),
      empty: { title: one('#empty-title'), text: one('#empty-text') },
      count: one('#quotations-count'),
      cards: [...document.querySelectorAll('#cards .card')].map(card => ({
        words: text(card.querySelector('.quotation')),
        who: text(card.querySelector('.who')),
        sources: [...card.querySelectorAll('.source')].map(source => ({
          outlet: text(source.querySelector('.outlet')), relation: text(source.querySelector('.relation')), words: text(source.querySelector('.words')),
          href: source.querySelector('a')?.getAttribute('href') ?? '',
        })),
      })),
      missing: [...document.querySelectorAll('#missing-cards .statement')].map(text),
      removed: [...document.querySelectorAll('#groups > .group')].map(group => ({ kind: text(group.querySelector('.kind')), count: Number(text(group.querySelector('.number'))) })),
      toast: one('.toast:last-child'),
    };
  });
}

/** Waits until the panel shows what `is` accepts.
 * @param {Browser} browser @param {(panel: Awaited<ReturnType<typeof readPanel>>) => unknown} is @param {string} what */
export async function panelShows(browser, is, what) {
  /** @type {Awaited<ReturnType<typeof readPanel>> | undefined} */
  let seen;
  await until(async () => { seen = await readPanel(browser); return is(seen) ? true : ''; }, `the panel shows ${what}`)
    .catch(error => { throw new Error(`${error.message}\n${JSON.stringify(seen, null, 1).slice(0, 3000)}`); });
  return /** @type {NonNullable<typeof seen>} */ (seen);
}

/** Presses a button in the panel.
 * @param {Browser} browser @param {string} selector */
export async function press(browser, selector) {
  const panel = await browser.panel();
  await until(() => panel.evaluate((/** @type {string} */ given) => {
    const button = /** @type {HTMLElement | null} */ (document.querySelector(given));
    if (!button || button.closest('[hidden]')) return false;
    button.click();
    return true;
  }, selector), `${selector} can be pressed`);
}

/** Whether a reader sees an element.
 * @param {import('puppeteer-core').Page} page @param {string} selector */
export const isSeen = (page, selector) => page.evaluate(given => {
  const element = document.querySelector(given);
  return element !== null && element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
}, selector);

/** The page as markup.
 * @param {import('puppeteer-core').Page} page */
export const markupOf = page => page.evaluate(() => document.documentElement.outerHTML);

/** Clicks the toolbar button and waits until the page is clean and the panel shows its title.
 * @param {Browser} browser @param {import('puppeteer-core').Page} page @param {string} title */
export async function clean(browser, page, title) {
  await browser.click(page);
  return panelShows(browser, panel => panel.title.includes(title) && panel.cards.length > 0, `“${title}” and its quotations`);
}

/** Saves a page to the library and closes it.
 * @param {Browser} browser @param {import('puppeteer-core').Page} page @param {string} title */
export async function saveAndClose(browser, page, title) {
  await clean(browser, page, title);
  await press(browser, '#save');
  await panelShows(browser, panel => panel.title.includes(title) && panel.saved.startsWith('Saved'), `that “${title}” is saved`);
  await page.close();
}
