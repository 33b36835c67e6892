// The demo: the newsroom on localhost and Chromium with the extension, its library filled by clicking Save on four of
// the five outlets. With a display the browser stays open; without one it is headless and leaves pictures of page, panel
// and library in target/demo.

import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { launch } from './chromium.mjs';
import { ROOT, clean, panelShows, press } from './reader.mjs';
import { serve } from './server.mjs';

const SAVED = ['meridian', 'lantern', 'morgenblatt', 'talbote'];
const READ = 'courier';
const OUT = join(ROOT, 'target', 'demo');

const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.argv.includes('--headless');
const isDark = process.argv.includes('--dark');

const server = await serve({ folders: { '/': join(ROOT, 'www'), '/pkg/': join(ROOT, 'extension', 'pkg'), '/look/': join(ROOT, 'extension', 'look') } }, Number(process.env.PORT ?? 0));
/** Each outlet has a host of its own. @param {string} outlet */
const addressOf = outlet => server.at(outlet, `/newsroom/${outlet}.html`);

const browser = await launch(join(ROOT, 'dist', 'chromium'), { headless: !hasDisplay, args: isDark ? ['--force-dark-mode'] : [] });
console.log(`The newsroom: ${server.origin}/   the playground: ${server.origin}/playground/`);

for (const outlet of SAVED) {
  const page = await browser.open(addressOf(outlet));
  const title = await page.$eval('h1', heading => heading.textContent ?? '');
  await clean(browser, page, title);
  await press(browser, '#save');
  await panelShows(browser, panel => panel.title.includes(title) && panel.saved !== '', `that ${outlet} is saved`);
  console.log(`saved: ${title}`);
  await page.close();
}

const page = await browser.open(addressOf(READ));
const heading = await page.$eval('h1', element => element.textContent ?? '');
await page.waitForSelector('.newsletter-dialog');
await mkdir(OUT, { recursive: true });
if (!hasDisplay) await page.screenshot({ path: join(OUT, 'page-before.png') });

const start = performance.now();
await browser.click(page);
const panel = await panelShows(browser, found => found.title === heading && found.cards.some(card => card.sources.length > 0), 'the saved sources that carry its quotations');
console.log(`${panel.title}: ${panel.count}; ${panel.removed.reduce((sum, group) => sum + group.count, 0)} blocks removed; ${Math.round(performance.now() - start)} ms from click to filled panel`);

if (hasDisplay) {
  await browser.open(`${server.origin}/`);
  await page.bringToFront();
  console.log('Close the browser to end the demo.');
  await new Promise(done => browser.browser.once('disconnected', done));
} else {
  await picture();
  await browser.close();
}
await server.close();

/** Page and panel side by side, as they stand in a browser's window.
 * @param {import('puppeteer-core').Page} panel */
async function overview(panel) {
  await page.setViewport({ width: 860, height: 860, deviceScaleFactor: 1.5 });
  await panel.setViewport({ width: 420, height: 860, deviceScaleFactor: 1.5 });
  const [left, right] = [await page.screenshot({ encoding: 'base64' }), await panel.screenshot({ encoding: 'base64' })];
  const frame = await browser.open('about:blank');
  await frame.setViewport({ width: 1281, height: 860, deviceScaleFactor: 1.5 });
  await frame.setContent(`<style>body{margin:0;display:flex}img{height:860px;display:block}img+img{border-left:1px solid #cfc9be}</style><img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`);
  await frame.screenshot({ path: join(OUT, 'overview.png') });
  await frame.close();
  await page.setViewport({ width: 1280, height: 900 });
  await page.bringToFront();
}

async function picture() {
  const scheme = [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }];
  await page.screenshot({ path: join(OUT, 'page.png') });
  const panel = /** @type {import('puppeteer-core').Page} */ (await browser.panel());
  await panel.emulateMediaFeatures(scheme);
  await panel.setViewport({ width: 400, height: 900, deviceScaleFactor: 2 });
  await panel.screenshot({ path: join(OUT, 'panel.png') });
  await panel.screenshot({ path: join(OUT, 'panel-whole.png'), fullPage: true });
  await overview(panel);
  await press(browser, '#compare');
  const event = /** @type {import('puppeteer-core').Page} */ (await browser.openedPage('event/event.html'));
  await event.emulateMediaFeatures(scheme);
  await event.setViewport({ width: 1280, height: 900, deviceScaleFactor: 1.5 });
  await event.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('td .variant'))?.click());
  await event.screenshot({ path: join(OUT, 'event.png') });
  const library = await browser.extensionPage('library/library.html');
  await library.emulateMediaFeatures(scheme);
  await library.setViewport({ width: 1100, height: 900, deviceScaleFactor: 1.5 });
  await library.screenshot({ path: join(OUT, 'library.png') });
  const playground = await browser.open(`${server.origin}/playground/`);
  await playground.click('#example');
  await playground.waitForSelector('#reading:not([hidden])');
  await playground.screenshot({ path: join(OUT, 'playground.png') });
  console.log(`pictures: ${relative(process.cwd(), OUT)}/{overview,page-before,page,panel,panel-whole,event,library,playground}.png`);
}
