// What the content scripts hand over, and how they take back what they did: src/snapshot.rs states the contract.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT, startBrowser } from './reader.mjs';
import { serve } from './server.mjs';

const SCRIPTS = ['walk', 'measure', 'change', 'unlock', 'clean', 'late', 'moved', 'point'];

/** @type {import('./reader.mjs').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
let scripts = '';
let html = '';

before(async () => {
  scripts = (await Promise.all(SCRIPTS.map(name => readFile(join(ROOT, 'extension', 'content', `${name}.js`), 'utf8')))).join('\n');
  server = await serve({ pages: { '/': () => ({ body: html }), '/inside': () => ({ body: '<p id="inside">Words in a frame.</p>' }) } });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {string} body */
async function show(body) {
  html = `<!doctype html><html lang="en"><body>${body}</body></html>`;
  const page = await browser.open(`${server.origin}/`);
  await page.evaluate(scripts);
  return page;
}
/** @param {import('puppeteer-core').Page} page @returns {Promise<Snapshot>} */
const snapshot = page => page.evaluate(() => /** @type {any} */ (globalThis).quotidian.snapshot());

/** The hint of the element that carries `id` in the snapshot. @param {Snapshot} taken @param {string} id */
function hintOf(taken, id) {
  const number = Number(new RegExp(`data-q="(\\d+)" id="${id}"`).exec(taken.html)?.[1]);
  return taken.hints.find(hint => hint.element === number);
}

test('elements are numbered in order; numbers of the page itself are dropped', async () => {
  const page = await show('<p data-q="77" id="a">One</p><p id="b">Two</p>');
  const taken = await snapshot(page);
  assert.match(taken.html, /<p data-q="3" id="a">One<\/p><p data-q="4" id="b">Two<\/p>/);
  assert.doesNotMatch(taken.html, /77/);
  await page.close();
});

test('runs of text between line breaks are wrapped and numbered', async () => {
  const page = await show('<div id="a">First<br>Second &amp; third<br></div>');
  assert.match((await snapshot(page)).html, /<q-text data-q="4">First<\/q-text><br data-q="5"><q-text data-q="6">Second &amp; third<\/q-text>/);
  await page.close();
});

test('scripts, styles and the inside of drawings stay behind; linked data comes along', async () => {
  const page = await show('<script>let a = "secret";</script><style>p{color:red}</style><svg id="s"><text>drawn</text></svg><script type="application/ld+json">{"headline":"H"}</script><p onclick="x()" style="color:blue">Words</p>');
  const { html: taken } = await snapshot(page);
  assert.doesNotMatch(taken, /secret|color|drawn|onclick/);
  assert.match(taken, /<svg data-q="\d+" id="s"><\/svg>/);
  assert.match(taken, /<script type="application\/ld\+json">\{"headline":"H"\}<\/script>/);
  await page.close();
});

test('an open shadow root stands in place of its host, what is slotted in place of the slot', async () => {
  const page = await show('<x-story id="host"><b slot="who">Maren Holt</b><i>not shown</i></x-story>');
  await page.evaluate(() => {
    const root = /** @type {Element} */ (document.querySelector('#host')).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>By <slot name="who">nobody</slot> and <slot name="empty">a fallback</slot></p>';
  });
  const { html: taken } = await snapshot(page);
  assert.equal(taken.replace(/<[^>]+>/g, '').trim(), 'By Maren Holt and a fallback');
  await page.close();
});

test('a frame of the same origin is read, one without address is not', async () => {
  const page = await show('<iframe id="own" src="/inside"></iframe><iframe id="ad" srcdoc="<p>Buy</p>"></iframe>');
  const { html: taken } = await snapshot(page);
  assert.match(taken, /<q-frame data-q="\d+" id="own"[^>]*><p data-q="\d+" id="inside">Words in a frame\.<\/p><\/q-frame>/);
  assert.match(taken, /<iframe data-q="\d+" id="ad"><\/iframe>/);
  await page.close();
});

test('hints tell what is hidden, fixed, sticky and laid over', async () => {
  const page = await show(`<p id="text">Words</p><div id="none" style="display:none"><p id="within">Gone</p></div>
    <span id="dot" style="position:absolute;width:1px;height:1px;overflow:hidden">for a screen reader</span><div id="bar" style="position:sticky;top:0">Bar</div>
    <div id="fixed" style="position:fixed;top:0;height:20px;width:50px">Corner</div><div id="over" style="position:fixed;inset:0">Everything</div>
    <p id="faint" style="opacity:0">Fades in</p>`);
  const taken = await snapshot(page);
  assert.equal(hintOf(taken, 'text'), undefined, 'what is drawn in the flow needs no hint');
  assert.equal(hintOf(taken, 'none')?.hidden, true);
  assert.equal(hintOf(taken, 'within'), undefined, 'what is inside something hidden needs no hint');
  assert.equal(hintOf(taken, 'dot')?.hidden, true);
  assert.equal(hintOf(taken, 'bar')?.sticky, true);
  assert.equal(hintOf(taken, 'fixed')?.fixed, true);
  assert.equal(hintOf(taken, 'fixed')?.overlay, undefined);
  assert.equal(hintOf(taken, 'over')?.overlay, true);
  assert.equal(hintOf(taken, 'faint')?.hidden, undefined, 'text that fades in is there');
  await page.close();
});

test('hidden by number and brought back: elements, runs of text, open dialogs, styles to the letter', async () => {
  const page = await show('<main id="m"><p id="kept">Kept</p></main><div id="gone" style="color : red;">Gone</div><div id="lines">One<br>Two</div><dialog id="d">Stay with us</dialog>');
  const [before, during, after] = await page.evaluate(() => {
    /** @type {HTMLDialogElement} */ (document.querySelector('#d')).showModal();
    const quotidian = /** @type {any} */ (globalThis).quotidian;
    const state = () => document.documentElement.outerHTML;
    const first = state();
    const { token } = quotidian.begin();
    const number = (/** @type {Node | null | undefined} */ node) => quotidian.pending.nodes.indexOf(node);
    const clutter = [document.querySelector('#gone'), document.querySelector('#lines')?.firstChild, document.querySelector('#d')].map(number);
    // Hiding what holds the article is refused.
    clutter.push(number(document.querySelector('#m')));
    quotidian.clean({ token, title: '', clutter, article: [number(document.querySelector('#kept'))] });
    const seen = { modal: document.querySelectorAll(':modal').length, text: document.querySelector('#lines')?.textContent, gone: document.querySelector('#gone')?.getClientRects().length, kept: document.querySelector('#kept')?.getClientRects().length };
    quotidian.restore();
    return [first, seen, state()];
  });
  assert.deepEqual(during, { modal: 0, text: 'Two', gone: 0, kept: 1 });
  assert.equal(after, before);
  assert.equal(await page.evaluate(() => document.querySelector('#d')?.matches(':modal')), true);
  await page.close();
});

test('a box that cuts a picture stays as it is, whoever its words are for', async () => {
  const page = await show('<main><p id="words">Words of the article</p><div id="frame" style="position:relative;height:50px;overflow:hidden"><svg style="display:block" width="200" height="200"></svg><span style="position:absolute;width:1px;height:1px;overflow:hidden">A lock gate seen from the pier on a grey morning</span></div></main>');
  const style = await page.evaluate(() => {
    const quotidian = /** @type {any} */ (globalThis).quotidian;
    const { token } = quotidian.begin();
    quotidian.clean({ token, title: '', clutter: [], article: ['#words', '#frame'].map(selector => quotidian.pending.nodes.indexOf(document.querySelector(selector))) });
    return document.querySelector('#frame')?.getAttribute('style');
  });
  assert.equal(style, 'position:relative;height:50px;overflow:hidden');
  await page.close();
});

test('an article in a grid keeps its column when the column before it goes', async () => {
  const page = await show('<main style="display:grid;grid-template-columns:200px 600px 200px"><nav id="left">Menu</nav><article><p id="kept">Kept words of the article</p></article><aside id="right">Aside</aside></main>');
  const [before, during, isGone, after, first] = await page.evaluate(() => {
    const quotidian = /** @type {any} */ (globalThis).quotidian;
    const state = document.documentElement.outerHTML;
    const place = () => { const { left, width } = /** @type {Element} */ (document.querySelector('#kept')).getBoundingClientRect(); return [left, width]; };
    const stood = place();
    const { token } = quotidian.begin();
    const number = (/** @type {string} */ selector) => quotidian.pending.nodes.indexOf(document.querySelector(selector));
    quotidian.clean({ token, title: '', clutter: [number('#left'), number('#right')], article: [number('#kept')] });
    const cleaned = place();
    const gone = ['#left', '#right'].every(selector => !document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }));
    quotidian.restore();
    return [stood, cleaned, gone, document.documentElement.outerHTML, state];
  });
  assert.deepEqual(during, before);
  assert.equal(isGone, true);
  assert.equal(after, first);
  await page.close();
});

test('what the page itself changed while it was clean stays changed', async () => {
  const page = await show('<p id="kept">Kept</p><div id="gone" style="color: red">Gone</div>');
  const style = await page.evaluate(() => {
    const quotidian = /** @type {any} */ (globalThis).quotidian;
    const gone = /** @type {HTMLElement} */ (document.querySelector('#gone'));
    const { token } = quotidian.begin();
    quotidian.clean({ token, title: '', clutter: [quotidian.pending.nodes.indexOf(gone)], article: [] });
    gone.style.color = 'blue';
    quotidian.restore();
    return gone.getAttribute('style');
  });
  assert.equal(style, 'color: blue;');
  await page.close();
});

/** What pointing at words says that were read in `#read`, after a script did something to the page.
 * @param {string} body @param {string} script */
async function pointed(body, script) {
  const page = await show(body);
  const said = await page.evaluate(given => {
    const quotidian = /** @type {any} */ (globalThis).quotidian;
    const { token } = quotidian.begin();
    const element = quotidian.pending.nodes.indexOf(document.querySelector('#read'));
    quotidian.clean({ token, title: '', clutter: [], article: [element] });
    quotidian.watch.end();
    window.eval(given);
    return quotidian.point({ token, element, text: 'The gate will not serve another year' });
  }, script);
  await page.close();
  return said;
}
const READ = '<main id="m"><p id="read">Holt said: “The gate will not serve another year.” <b>She left.</b></p></main>';

test('words that a site has drawn anew are found where they stand now', async () => {
  assert.equal(await pointed(READ, 'm.innerHTML = m.innerHTML'), 'words');
});

test('words that are gone are not looked at in an element that is gone, too', async () => {
  assert.equal(await pointed(READ, 'm.innerHTML = "<p>Something else</p>"'), 'nowhere');
});

test('words that stand on the page and cannot be seen are not pointed at', async () => {
  assert.equal(await pointed(READ, 'read.style.display = "none"'), 'nowhere');
  assert.equal(await pointed(READ, 'read.innerHTML = `<span style="visibility:hidden">${read.innerHTML}</span> Something else`'), 'nowhere');
});

test('words that stand twice are pointed at where they can be seen', async () => {
  assert.equal(await pointed(READ, 'read.remove(); m.innerHTML = `<p hidden>The gate will not serve another year</p><p>The gate will not serve another year</p>`'), 'words');
});

test('elements nested as deep as the browser builds them are walked', async () => {
  // Browsers take minutes to build a hundred thousand; at ten thousand a walk that called itself would fail as well.
  const depth = 10_000;
  const page = await show('<p>Words</p>');
  const size = await page.evaluate(most => {
    let inner = document.createElement('div');
    const outer = inner;
    outer.style.display = 'none';
    for (let at = 0; at < most; at++) inner = inner.appendChild(document.createElement('div'));
    document.body.append(outer);
    const { html: taken } = /** @type {any} */ (globalThis).quotidian.snapshot();
    outer.remove();
    return taken.split('<div').length - 1;
  }, depth);
  assert.equal(size, depth + 1);
  await page.close();
});

test('a reading while the page is clean leaves the reader where they are, though its site had locked it further up', async () => {
  const lines = Array.from({ length: 80 }, (_, at) => `<p id="p${at}">Line ${at} of the article</p>`).join('');
  for (const [lock, held] of /** @type {const} */ ([['position:fixed;top:-300px;width:100%', 300], ['height:100%;overflow:hidden', 0]])) {
    const page = await show(`<style>html{height:100%}body{margin:0;${lock}}</style>${lines}<div id="gone">Gone</div>`);
    const stood = await page.evaluate(async () => {
      const quotidian = /** @type {any} */ (globalThis).quotidian;
      const read = () => {
        const { token } = quotidian.begin();
        return { token, title: '', isForced: false, clutter: [quotidian.pending.nodes.indexOf(document.querySelector('#gone'))], article: Array.from({ length: 80 }, (_, at) => quotidian.pending.nodes.indexOf(document.querySelector(`#p${at}`))) };
      };
      quotidian.clean(read());
      const places = [scrollY];
      for (const top of [900, 0]) {
        scrollTo({ top, behavior: 'instant' });
        const order = read();
        places.push(scrollY);
        quotidian.clean(order);
        places.push(scrollY);
      }
      quotidian.restore();
      return places;
    });
    assert.deepEqual(stood, [held, 900, 900, 0, 0], lock);
    await page.close();
  }
});

test('a page that goes on to another story and back is the one that was read again, and what was hidden is', async () => {
  const page = await show('<main><p id="kept">Kept words of the article</p><div id="gone">Advertisement</div></main>');
  const seen = await page.evaluate(async () => {
    const quotidian = /** @type {any} */ (globalThis).quotidian;
    const { token } = quotidian.begin();
    const number = (/** @type {string} */ selector) => quotidian.pending.nodes.indexOf(document.querySelector(selector));
    quotidian.clean({ token, title: '', isForced: false, clutter: [number('#gone')], article: [number('#kept')] });
    const put = (/** @type {string[]} */ words) => ['#kept', '#gone'].forEach((selector, at) => { /** @type {Element} */ (document.querySelector(selector)).textContent = words[at]; });
    const isGone = () => !document.querySelector('#gone')?.checkVisibility();
    const told = [isGone()];
    for (const [address, words] of /** @type {[string, string[]][]} */ ([['/next', ['Another story', 'its second paragraph']], ['/', ['Kept words of the article', 'Advertisement']]])) {
      history.replaceState({}, '', address);
      put(words);
      const { isMoved } = await quotidian.follow();
      told.push(isMoved, isGone());
    }
    return told;
  });
  assert.deepEqual(seen, [true, true, false, false, true]);
  await page.close();
});

test('of a page on which no article was found another address tells that it is another', async () => {
  const page = await show('<main><div id="gone">Advertisement</div></main>');
  const isAnother = await page.evaluate(() => {
    const quotidian = /** @type {any} */ (globalThis).quotidian;
    const { token } = quotidian.begin();
    quotidian.clean({ token, title: '', isForced: false, clutter: [quotidian.pending.nodes.indexOf(document.querySelector('#gone'))], article: [] });
    const before = quotidian.isAnother();
    history.replaceState({}, '', '/next');
    return [before, quotidian.isAnother()];
  });
  assert.deepEqual(isAnother, [false, true]);
  await page.close();
});
