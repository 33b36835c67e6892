// Extractors on the same HTML in the same tab, one after the other in changing order, garbage collected before each round:
// the article alone, article and quotations as the background asks for them, and Readability.js, each from the HTML as a
// string.

import init, { handle } from '/pkg/quotidian.js';
import initAlone, { article_alone } from '/alone/article_alone.js';

const WARM_UP = 8;
const ROUNDS = 30;

/** @param {number[]} numbers */
const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** @param {() => unknown} work */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

globalThis.compare = async (url, html) => {
  await ready;
  const extractors = {
    article: () => article_alone(html, url),
    quotations: () => handle({ kind: 'page.read', snapshot: { url, html, hints: [], viewport: [0, 0] } }),
    readability: () => new globalThis.Readability(new DOMParser().parseFromString(html, 'text/html')).parse(),
  };
  const names = Object.keys(extractors);
  for (let round = 0; round < WARM_UP; round++) for (const name of names) await extractors[name]();
  const times = Object.fromEntries(names.map(name => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    globalThis.gc?.();
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      times[name].push(await timed(extractors[name]));
    }
  }
  const ratio = name => median(times[name].map((time, round) => time / times.readability[round]));
  return {
    article: { time: median(times.article), ratio: ratio('article') },
    quotations: { time: median(times.quotations), ratio: ratio('quotations') },
    readability: { time: median(times.readability), ratio: 1 },
  };
};

const ready = Promise.all([
  init({ module_or_path: '/pkg/quotidian_bg.wasm' }),
  initAlone({ module_or_path: '/alone/article_alone_bg.wasm' }),
]);
await ready;
document.documentElement.dataset.ready = '';
