// Shows one quotation on the page: scrolls to it and lays a mark over its lines. The mark lives in a closed shadow root
// and is the same whether or not another source carries the words.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** Words of the quotation that suffice to find it when the whole does not stand in one element. */
  const OPENING = 48;

  /** The element's text with white space squeezed, and for each character the node and offset it came from.
   * @param {Node} root */
  function squeezed(root) {
    const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let text = '';
    /** @type {[Text, number][]} */
    const places = [];
    for (let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; node = walker.nextNode()) {
      const data = /** @type {Text} */ (node).data;
      for (let at = 0; at < data.length; at++) {
        const isSpace = /\s/.test(data[at]);
        if (isSpace && (text === '' || text.endsWith(' '))) continue;
        text += isSpace ? ' ' : data[at];
        places.push([/** @type {Text} */ (node), at]);
      }
      if (node === root) break;
    }
    return { text, places };
  }

  /** @param {Node} root @param {string} words @returns {Range | null} */
  function find(root, words) {
    const { text, places } = squeezed(root);
    const wanted = words.replace(/\s+/g, ' ').trim();
    let at = text.indexOf(wanted);
    let length = wanted.length;
    if (at < 0) {
      at = text.indexOf(wanted.slice(0, OPENING));
      length = Math.min(OPENING, wanted.length);
    }
    if (at < 0 || length === 0) return null;
    const range = (root.ownerDocument ?? document).createRange();
    const [first, from] = places[at];
    const [last, to] = places[at + length - 1];
    range.setStart(first, from);
    range.setEnd(last, to + 1);
    return range;
  }

  /** Where the corner of the node's document lies in the window.
   * @param {Node} node */
  function corner(node) {
    let x = 0;
    let y = 0;
    for (let view = node.ownerDocument?.defaultView; view && view !== window; view = /** @type {typeof view} */ (view.parent)) {
      const box = view.frameElement?.getBoundingClientRect();
      x += box?.left ?? 0;
      y += box?.top ?? 0;
    }
    return { x, y };
  }

  page.unmark = () => {
    page.mark?.remove();
    page.mark = undefined;
    page.place?.abort();
    page.place = undefined;
  };

  /** @param {{ token: string, element: number | null, text: string }} order
   * @returns {'words' | 'element' | 'nowhere' | null} what could be shown; null when the page is no longer the one that was read */
  page.point = ({ token, element, text }) => {
    // A restored page is still the one that was read; only its numbers are forgotten.
    if (page.reading !== token) return null;
    page.unmark?.();
    const root = (element === null ? document.body : page.nodes[element]) ?? document.body;
    const range = root.isConnected ? find(root, text) : null;
    const target = range ?? (root.nodeType === Node.ELEMENT_NODE && root !== document.body ? /** @type {Element} */ (root) : null);
    if (!target) return 'nowhere';
    const anchor = range ? (range.startContainer.parentElement ?? document.body) : /** @type {Element} */ (root);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    anchor.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });

    const host = document.createElement('quotidian-mark');
    for (const [name, value] of Object.entries({ display: 'block', position: 'fixed', inset: '0', 'pointer-events': 'none', 'z-index': '2147483647' })) {
      host.style.setProperty(name, value, 'important');
    }
    const layer = host.attachShadow({ mode: 'closed' });
    const append = () => document.documentElement.append(host);
    if (page.watch) page.watch.quietly(append);
    else append();
    page.mark = host;
    const ended = new AbortController();
    page.place = ended;

    const draw = () => {
      const { x, y } = corner(anchor);
      layer.replaceChildren(...[...target.getClientRects()].filter(box => box.width > 1).map(box => {
        const line = document.createElement('div');
        line.style.cssText = `position:fixed;left:${box.left + x - 2}px;top:${box.top + y - 1}px;width:${box.width + 4}px;height:${box.height + 2}px;background:rgb(214 158 46 / 0.32);border-radius:3px;box-shadow:0 1px 0 rgb(160 110 20 / 0.7)`;
        return line;
      }));
    };
    draw();
    let frame = 0;
    const redraw = () => { frame ||= requestAnimationFrame(() => { frame = 0; draw(); }); };
    addEventListener('scroll', redraw, { capture: true, passive: true, signal: ended.signal });
    addEventListener('resize', redraw, { signal: ended.signal });
    addEventListener('keydown', event => { if (event.key === 'Escape') page.unmark?.(); }, { signal: ended.signal });
    addEventListener('pointerdown', () => page.unmark?.(), { signal: ended.signal });
    return range ? 'words' : 'element';
  };
})();
