// Drives Chromium: a real click on the toolbar button, the side panel, the extension's pages, the end of the worker.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { until } from './until.mjs';

const BINARY = process.env.QUOTIDIAN_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** @param {string} extension folder @param {{ headless?: boolean, args?: string[], width?: number, height?: number }} [how] */
export async function launch(extension, { headless = true, args = [], width = 1280, height = 900 } = {}) {
  if (!existsSync(BINARY)) throw new Error(`Chromium is not at ${BINARY}. Run ./build.sh setup, or set QUOTIDIAN_CHROMIUM.`);
  const profile = await mkdtemp(join(tmpdir(), 'quotidian-chromium-'));
  const browser = await puppeteer.launch({
    executablePath: BINARY, headless, pipe: true, enableExtensions: [extension], userDataDir: profile, protocolTimeout: 120_000,
    defaultViewport: headless ? { width, height } : null, args: [...FLAGS, `--window-size=${width},${height}`, ...args],
  });
  const worker = await browser.waitForTarget(target => target.type() === 'service_worker', { timeout: 60_000 });
  const id = new URL(worker.url()).host;
  const button = [...(await browser.extensions()).values()].find(found => found.id === id);
  if (!button) throw new Error('The extension was not loaded.');

  const url = (/** @type {string} */ path) => `chrome-extension://${id}/${path}`;

  // The welcome page opens by itself after installing and takes the focus, however late: it has to have come first.
  const welcome = await browser.waitForTarget(target => target.url() === url('welcome/welcome.html'), { timeout: 60_000 });
  await (await welcome.page())?.close();

  const driver = {
    name: 'chromium',
    browser,
    url,

    /** Opens a page in a tab of its own. @param {string} address */
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
      await page.bringToFront();
      return page;
    },

    /** Clicks the toolbar button. @param {import('puppeteer-core').Page} page */
    async click(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(button);
    },

    /** The side panel that the click opened. It is one for all tabs and goes over to another tab a little later than the
     * window does: until it shows the tab in front it is not looked at. */
    async panel() {
      const target = await browser.waitForTarget(found => found.url().startsWith(url('panel/panel.html')), { timeout: 30_000 });
      const page = await target.asPage();
      await until(() => page.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return document.documentElement.dataset.tab === String(tab?.id);
      }), 'the panel shows the tab in front');
      return page;
    },

    /** A page of the extension in a tab. @param {string} path */
    async extensionPage(path) {
      const page = await driver.open(url(path));
      await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
      return page;
    },

    /** A page of the extension that something opened in a tab. @param {string} path */
    async openedPage(path) {
      const target = await browser.waitForTarget(found => found.url().startsWith(url(path)), { timeout: 30_000 });
      const page = await target.asPage();
      await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
      return page;
    },

    isPanelOpen: async () => browser.targets().some(found => found.url().startsWith(url('panel/panel.html'))),

    async closePanel() {
      await (await driver.panel()).evaluate(() => window.close());
      await until(async () => !(await driver.isPanelOpen()), 'the panel is closed');
    },

    /** Stops the background, as the browser does after half a minute without work. */
    async stopBackground() {
      const found = browser.targets().find(target => target.type() === 'service_worker' && target.url().startsWith(url('')));
      await (await found?.worker())?.close();
    },

    /** @param {import('puppeteer-core').Page} page @param {string} selector @param {string[]} files */
    async upload(page, selector, files) {
      const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await page.$(selector));
      await input.uploadFile(...files);
    },

    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return driver;
}
