// What Readability.js makes of the pages of a folder, in Chromium on the output of DOMParser: one JSON object a line, in
// the form of `quotidian read --jsonl`.

import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const BLOCKS = 'address,article,aside,blockquote,br,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';

/** Runs in the page. @param {string} html @param {string} blocks */
function extract(html, blocks) {
  const found = new /** @type {any} */ (globalThis).Readability(new DOMParser().parseFromString(html, 'text/html')).parse();
  if (!found) return { blocks: [] };
  const content = new DOMParser().parseFromString(found.content, 'text/html');
  for (const block of content.querySelectorAll(blocks)) { block.before('\n'); block.after('\n'); block.prepend('\n'); block.append('\n'); }
  const lines = (content.body.textContent ?? '').split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return { title: found.title, byline: found.byline, published: found.publishedTime, blocks: lines.map(text => ({ kind: 'paragraph', text })) };
}

const folder = process.argv[2];
const browser = await puppeteer.launch({ executablePath: process.env.QUOTIDIAN_CHROMIUM ?? '/usr/bin/chromium', pipe: true, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const tab = await browser.newPage();
  await tab.addScriptTag({ path: fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js')) });
  for (const file of (await readdir(folder)).sort()) {
    const html = await readFile(join(folder, file), 'utf8');
    const found = await tab.evaluate(extract, html, BLOCKS).catch(() => ({ blocks: [] }));
    console.log(JSON.stringify({ id: basename(file, '.html'), ...found }));
  }
} finally {
  await browser.close();
}
