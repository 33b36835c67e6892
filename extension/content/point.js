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
    /** @type {string[]} */
    const letters = [];
    /** @type {[Text, number][]} */
    const places = [];
    let isSpaced = true;
    for (let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; node = walker.nextNode()) {
      const data = /** @type {Text} */ (node).data;
      for (let at = 0; at < data.length; at++) {
        const isSpace = /\s/.test(data[at]);
        if (isSpace && isSpaced) continue;
        isSpaced = isSpace;
        letters.push(isSpace ? ' ' : data[at]);
        places.push([/** @type {Text} */ (node), at]);
      }
      if (node === root) break;
    }
    return { text: letters.join(''), places };
  }

  /** Whether a reader can see what stands there. What fades in only as it is come to is transparent until then.
   * @param {Node} node */
  const isSeen = node => (node.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (node) : node.parentElement)?.checkVisibility({ visibilityProperty: true }) === true;

  /** The part that a browser folds when another of its name is unfolded.
   * @param {HTMLDetailsElement} fold @returns {HTMLDetailsElement | null} */
  function rivalOf(fold) {
    const name = fold.getAttribute('name');
    if (!name) return null;
    const root = /** @type {Document | ShadowRoot} */ (fold.getRootNode());
    const open = /** @type {HTMLDetailsElement[]} */ ([...root.querySelectorAll('details[open]')]);
    return open.find(other => other !== fold && other.getAttribute('name') === name) ?? null;
  }

  page.fold = unfolded => {
    for (const [fold, rival] of unfolded) {
      // What the reader folded, or another part of its name, is no longer ours.
      if (!fold.open) continue;
      fold.open = false;
      if (rival) rival.open = true;
    }
  };

  /** Opens what is folded around a node; if it is not seen even then, closes it again.
   * @param {Node} node */
  function unfold(node) {
    /** @type {HTMLDetailsElement[]} */
    const folds = [];
    for (let at = page.around(node); at; at = page.around(at)) if (at.localName === 'details' && !at.hasAttribute('open')) folds.push(/** @type {HTMLDetailsElement} */ (at));
    /** @type {typeof page.opened} */
    const unfolded = new Map();
    for (const fold of folds) {
      unfolded.set(fold, rivalOf(fold));
      fold.open = true;
    }
    const isOpen = isSeen(node);
    if (isOpen) for (const [fold, rival] of unfolded) page.opened.set(fold, rival);
    else page.fold?.([...unfolded].reverse());
    return isOpen;
  }

  /** The first place in `root` where `words` stand and can be seen; null where they do not stand.
   * @param {Node} root @param {string} words @returns {Range | 'unseen' | null} */
  function find(root, words) {
    const { text, places } = squeezed(root);
    let isThere = false;
    const whole = words.replace(/\s+/g, ' ').trim();
    for (const wanted of whole ? [whole, whole.slice(0, OPENING)] : []) {
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        const [first, from] = places[at];
        const [last, to] = places[at + wanted.length - 1];
        isThere = true;
        if (!isSeen(first) && !unfold(first)) continue;
        const range = (root.ownerDocument ?? document).createRange();
        range.setStart(first, from);
        range.setEnd(last, to + 1);
        return range;
      }
    }
    return isThere ? 'unseen' : null;
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

  /** The reader is done with the mark. */
  function leave() {
    page.unmark?.();
    page.sayUnmarked?.();
  }

  /** @param {{ token: string, element: number | null, text: string }} order
   * @returns {'words' | 'element' | 'nowhere' | null} what could be shown; null when the page is no longer the one that was read */
  page.point = ({ token, element, text }) => {
    // A restored page is still the one that was read; only its numbers are forgotten.
    if (page.reading !== token) return null;
    page.unmark?.();
    // What a site has drawn anew since stands in other elements than it was read in.
    const read = element === null ? null : page.nodes[element];
    const root = read?.isConnected ? read : document.body;
    const range = page.quietly(() => find(root, text));
    if (range === 'unseen') return 'nowhere';
    const target = range ?? (root.nodeType === Node.ELEMENT_NODE && root !== document.body && isSeen(root) ? /** @type {Element} */ (root) : null);
    if (!target) return 'nowhere';
    const anchor = range ? (range.startContainer.parentElement ?? document.body) : /** @type {Element} */ (root);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    anchor.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });

    const host = document.createElement('quotidian-mark');
    for (const [name, value] of Object.entries({ display: 'block', position: 'fixed', inset: '0', 'pointer-events': 'none', 'z-index': '2147483647' })) {
      host.style.setProperty(name, value, 'important');
    }
    const layer = host.attachShadow({ mode: 'closed' });
    page.quietly(() => document.documentElement.append(host));
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
    addEventListener('keydown', event => { if (event.key === 'Escape') leave(); }, { signal: ended.signal });
    addEventListener('pointerdown', leave, { signal: ended.signal });
    return range ? 'words' : 'element';
  };
})();
