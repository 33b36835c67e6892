// Both extractors on the same HTML in the same tab, one after the other, in changing order.

import init, { handle } from '/pkg/quotidian.js';

const WARM_UP = 8;
const ROUNDS = 30;

/** @param {number[]} numbers */
const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** @param {() => unknown} work */
async function timed(work) {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

globalThis.compare = async (url, html) => {
  await ready;
  const ours = () => handle({ kind: 'page.read', snapshot: { url, html, hints: [], viewport: [0, 0] } });
  const theirs = () => new globalThis.Readability(new DOMParser().parseFromString(html, 'text/html')).parse();
  for (let round = 0; round < WARM_UP; round++) { await ours(); theirs(); }
  const times = { ours: [], theirs: [] };
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % 2 ? ['ours', ours] : ['theirs', theirs];
    const second = round % 2 ? ['theirs', theirs] : ['ours', ours];
    const took = { [first[0]]: await timed(first[1]) };
    took[second[0]] = await timed(second[1]);
    times.ours.push(took.ours);
    times.theirs.push(took.theirs);
    ratios.push(took.ours / took.theirs);
  }
  return { ratio: median(ratios), ours: median(times.ours), theirs: median(times.theirs) };
};

const ready = init({ module_or_path: '/pkg/quotidian_bg.wasm' });
await ready;
document.documentElement.dataset.ready = '';
