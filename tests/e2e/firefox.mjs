// Drives Firefox over WebDriver BiDi: the toolbar button and the sidebar are reached in the browser's own window.

import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { until } from './until.mjs';

const BINARY = process.env.QUOTIDIAN_FIREFOX ?? '/usr/bin/firefox-esr';
const ID = 'quotidian@quotidian.example';
const BUTTON = `#${ID.replace(/[^a-z0-9_-]/g, '_')}-BAP`;

/** A tab that shows a page of the extension: what the scenarios need of a page, spoken to the session directly.
 * @param {any} connection @param {string} context */
function extensionTab(connection, context) {
  const target = { context };
  /** @param {string} functionDeclaration @param {unknown[]} args */
  async function call(functionDeclaration, args) {
    const given = args.map(value => ({ type: 'string', value: JSON.stringify(value) }));
    const { result } = await connection.send('script.callFunction', { target, awaitPromise: true, functionDeclaration, arguments: given });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  }
  const page = {
    /** @param {Function} work @param {...unknown} args */
    async evaluate(work, ...args) {
      const { value } = await call(`async (...given) => JSON.stringify(await (${work})(...given.map(JSON.parse)))`, args);
      return value === undefined ? undefined : JSON.parse(value);
    },
    /** @param {string} selector */
    waitForSelector: selector => until(() => page.evaluate((/** @type {string} */ wanted) => document.querySelector(wanted) !== null, selector), `${selector} is there`),
    /** @param {string} selector @param {string[]} files */
    async upload(selector, files) {
      const { sharedId } = await call('selector => document.querySelector(JSON.parse(selector))', [selector]);
      await connection.send('input.setFiles', { context, element: { sharedId }, files });
    },
    bringToFront: () => connection.send('browsingContext.activate', { context }),
    close: () => connection.send('browsingContext.close', { context }),
  };
  return page;
}

/** @param {string} extension folder @param {{ headless?: boolean, width?: number, height?: number }} [how] */
export async function launch(extension, { headless = true, width = 1280, height = 900 } = {}) {
  if (!existsSync(BINARY)) throw new Error(`Firefox is not at ${BINARY}. Run ./build.sh setup, or set QUOTIDIAN_FIREFOX.`);
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: BINARY, headless, protocolTimeout: 120_000, timeout: 120_000,
    defaultViewport: null, args: ['-remote-allow-system-access', `--width=${width}`, `--height=${height}`],
  });
  await browser.installExtension(extension);
  const connection = /** @type {any} */ (browser).connection;
  const { result: { contexts } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts.find((/** @type {{ url: string }} */ context) => context.url.includes('browser.xhtml')).context;

  /** Runs an expression in the browser's own window. @param {string} expression @returns {Promise<any>} */
  async function inWindow(expression) {
    const { result } = await connection.send('script.evaluate', { target: { context: window }, awaitPromise: true, expression });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value;
  }
  const host = await inWindow(`WebExtensionPolicy.getByID('${ID}').mozExtensionHostname`);
  const url = (/** @type {string} */ path) => `moz-extension://${host}/${path}`;

  // The welcome page opens by itself after installing and takes the focus, however late: it has to have come first.
  await until(
    () => inWindow(`gBrowser.tabs.some(tab => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url('welcome/welcome.html'))})`),
    'the welcome page has come',
  );

  /** Runs a function in the document of the sidebar: a script in its process sends back what it returns.
   * @param {Function} work @param {unknown[]} args */
  async function inSidebar(work, args) {
    const script = `
      let reply;
      try { reply = { value: (function (document, window, args) { return (${work})(...args); })(content.document, content, ${JSON.stringify(args)}) }; }
      catch (error) { reply = { error: String(error) }; }
      sendAsyncMessage('quotidian:test', JSON.stringify(reply));`;
    const answer = JSON.parse(await inWindow(`new Promise((done, fail) => {
      const sidebar = document.getElementById('sidebar').contentDocument?.querySelector('browser');
      if (!sidebar?.messageManager) { done('{"error":"no sidebar"}'); return; }
      const manager = sidebar.messageManager;
      const hear = message => { manager.removeMessageListener('quotidian:test', hear); done(message.data); };
      manager.addMessageListener('quotidian:test', hear);
      manager.loadFrameScript(${JSON.stringify(`data:,${encodeURIComponent(script)}`)}, false);
    })`));
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  const driver = {
    name: 'firefox',
    browser,
    url,

    /** @param {string} address */
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
      await page.bringToFront();
      return page;
    },

    /** @param {{ bringToFront(): Promise<void> }} page */
    async click(page) {
      await page.bringToFront();
      await inWindow(`document.querySelector(${JSON.stringify(BUTTON)}).click()`);
    },

    /** The sidebar that the click opened. It is one for all tabs and goes over to another tab a little later than the
     * window does: until it shows the tab in front it is not looked at. */
    async panel() {
      const tab = await inWindow(`ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent
        .apiManager.global.tabTracker.getId(gBrowser.selectedTab)`);
      await until(async () => (await inSidebar(() => document.documentElement.dataset.tab, [])) === String(tab), 'the sidebar shows the tab in front');
      return { evaluate: (/** @type {Function} */ work, /** @type {unknown[]} */ ...args) => inSidebar(work, args) };
    },

    /** A session may not send a tab to an extension's page; the browser's own window may open one.
     * @param {string} path */
    async extensionPage(path) {
      await inWindow(`void (gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url(path))}))`);
      return driver.openedPage(path);
    },

    /** A page of the extension that something opened in a tab. @param {string} path */
    async openedPage(path) {
      const context = await until(async () => {
        const { result } = await connection.send('browsingContext.getTree', {});
        return result.contexts.findLast((/** @type {{ url: string }} */ found) => found.url.startsWith(url(path)))?.context;
      }, `${path} is open`);
      const page = extensionTab(connection, context);
      await page.waitForSelector('html[data-ready]');
      return page;
    },

    isPanelOpen: () => inWindow('SidebarController.isOpen'),

    closePanel: () => inWindow('SidebarController.hide()'),

    /** Stops the event page, as the browser does after half a minute without work. */
    async stopBackground() {
      await inWindow(`WebExtensionPolicy.getByID('${ID}').extension.terminateBackground()`);
    },

    /** @param {ReturnType<typeof extensionTab>} page @param {string} selector @param {string[]} files */
    upload: (page, selector, files) => page.upload(selector, files),

    close: () => browser.close(),
  };
  return driver;
}
