// Lifts what keeps the article from being scrolled, clicked or seen: locks that dialogs put on the page, and boxes that
// cut it off above a button which is clutter itself.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** A wrapper this close to the height of the viewport was cut to it. */
  const VIEWPORT_SLACK = 1.05;
  /** Pixels of text below the edge of a box that are no line: rounding, and letters that hang below theirs. */
  const LINE = 12;
  /** A box of at most this many pixels is there for screen readers, not for eyes. */
  const DOT = 1;

  /** The element around a node, through shadow roots and frames.
   * @param {Node} node @returns {Element | null} */
  page.around = node => {
    if (node.parentElement) return node.parentElement;
    const root = node.parentNode;
    if (root && 'host' in root) return /** @type {ShadowRoot} */ (root).host;
    const view = node.ownerDocument?.defaultView;
    return view && view !== window ? view.frameElement : null;
  };

  /** @param {Element} element */
  const viewOf = element => element.ownerDocument.defaultView ?? window;

  /** @param {Element} element */
  const isRoot = element => element === element.ownerDocument.documentElement || element === element.ownerDocument.body;

  /** @param {CSSStyleDeclaration} style */
  const isCut = style => /hidden|clip/.test(style.overflowY);

  /** Whether the article has a scroll bar of its own: then a root that does not scroll is the page's design.
   * @param {Iterable<Element>} chain */
  function hasScroller(chain) {
    for (const element of chain) {
      if (element === document.documentElement || element === document.body || element.scrollHeight <= element.clientHeight) continue;
      if (/auto|scroll/.test(viewOf(element).getComputedStyle(element).overflowY)) return true;
    }
    return false;
  }

  /** What keeps one element around the article from being scrolled, clicked or seen, and what lifts it.
   * @param {Element} element @param {boolean} isDesign whether the root is not meant to scroll */
  function unlock(element, isDesign) {
    const view = viewOf(element);
    const style = view.getComputedStyle(element);
    /** @type {Record<string, string>} */
    const lift = {};
    if (isRoot(element) && !isDesign && (isCut(style) || style.position === 'fixed')) {
      lift['overflow-y'] = element === element.ownerDocument.body ? 'visible' : 'auto';
      lift['height'] = 'auto';
      lift['touch-action'] = 'auto';
      if (style.position === 'fixed') lift['position'] = 'static';
    } else if (!isRoot(element) && isWindow(element, style)) {
      lift['overflow-y'] = 'auto';
    }
    // A page may wait for its scripts before it lets itself be seen.
    if (isRoot(element) && style.visibility === 'hidden') lift['visibility'] = 'visible';
    if (isRoot(element) && style.opacity === '0') lift['opacity'] = '1';
    if (style.filter.includes('blur')) lift['filter'] = 'none';
    if (style.pointerEvents === 'none') lift['pointer-events'] = 'auto';
    const lifted = ['inert', 'aria-hidden'].filter(name => element.hasAttribute(name) && element.getAttribute(name) !== 'false');
    if (Object.keys(lift).length === 0 && lifted.length === 0) return;
    const scrolled = lift['position'] ? -parseFloat(style.top) || 0 : 0;
    page.change(element, lift, lifted);
    if (scrolled > 0) view.scrollTo({ top: scrolled, behavior: 'instant' });
  }

  /** Whether a box is cut to the window, as the frame of a whole page is: it scrolls in its place, for it may be the only
   * one that can. A height at most tells that a text was to be cut.
   * @param {Element} element @param {CSSStyleDeclaration} style */
  function isWindow(element, style) {
    if (!isCut(style) || element.scrollHeight <= element.clientHeight * VIEWPORT_SLACK) return false;
    const { innerHeight } = viewOf(element);
    const isTall = element.clientHeight >= innerHeight / 2 && element.clientHeight <= innerHeight * VIEWPORT_SLACK;
    return isTall && (style.maxHeight === 'none' || style.position === 'fixed');
  }

  /** What makes a box as high as what stands in it. */
  const WHOLE = { 'overflow-y': 'visible', height: 'auto', 'aspect-ratio': 'auto', 'min-height': 'min-content', 'max-height': 'none', '-webkit-line-clamp': 'none', '-webkit-mask-image': 'none', 'mask-image': 'none' };

  /** Where the last words of a block end on the screen; minus infinity where none are drawn.
   * @param {Node} block */
  function lowerEdge(block) {
    const own = /** @type {Document} */ (block.ownerDocument);
    const words = own.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.lastChild());
    for (let node = /** @type {Node | null} */ (words.currentNode); node; node = words.previousNode()) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = own.createRange();
      range.selectNode(node);
      const { height, bottom } = range.getBoundingClientRect();
      const box = node.parentElement?.getBoundingClientRect();
      // Words of no size are not drawn, those in a dot are for screen readers.
      if (height > 0 && !(box && box.width <= DOT && box.height <= DOT)) return bottom;
    }
    return -Infinity;
  }

  /** Whether a box cuts off words of the article.
   * @param {Element} element @param {Node | null} last block in it, or itself */
  function cutsWords(element, last) {
    if (!last || isRoot(element) || element.clientWidth <= DOT || element.scrollHeight - element.clientHeight <= LINE) return false;
    return isCut(viewOf(element).getComputedStyle(element)) && lowerEdge(last) > element.getBoundingClientRect().bottom + LINE;
  }

  /** @param {CSSStyleDeclaration} style */
  const isVeil = style => style.position === 'absolute' && style.backgroundImage.includes('gradient');

  /** What lets the text fade out towards the edge of a box: elements in it or behind it, and drawn ones.
   * @param {Element} element @param {(element: Element) => boolean} isKept whether part of the article stands in an element */
  function veilsOf(element, isKept) {
    const view = viewOf(element);
    const near = [...element.children, ...(element.nextElementSibling ? [element.nextElementSibling] : [])];
    return {
      elements: near.filter(veil => !isKept(veil) && !page.changes.get(veil)?.isHidden && isVeil(view.getComputedStyle(veil))),
      drawn: ['::before', '::after'].filter(pseudoElement => isVeil(view.getComputedStyle(element, pseudoElement))),
    };
  }

  /** Boxes that cut what cuts words are seen only when those are whole: so often it is looked again. */
  const MOST_NESTED = 3;

  /** Makes boxes whole that cut off words of the article. First all are looked at, then all are changed: the page is laid
   * out once for each round.
   * @param {[Element, Node | null][]} boxes each with the last block in it, or itself @param {(element: Element) => boolean} isKept */
  function uncut(boxes, isKept) {
    for (let round = 0; round < MOST_NESTED; round++) {
      const cut = boxes.filter(([element, last]) => cutsWords(element, last)).map(([element]) => ({ element, ...veilsOf(element, isKept) }));
      if (!cut.length) return;
      for (const { element, elements, drawn } of cut) {
        page.change(element, WHOLE);
        for (const veil of elements) page.change(veil, { display: 'none' });
        // No attribute reaches a drawn element; an animation does.
        for (const pseudoElement of drawn) page.changes.get(element)?.veils.push(element.animate({ opacity: [0, 0] }, { pseudoElement, duration: 1, fill: 'forwards' }));
      }
    }
  }

  /** Unlocks what is around the article, and makes boxes whole that cut it off.
   * @param {number[]} article numbers of its elements */
  page.unlock = article => {
    const blocks = article.flatMap(number => page.nodes[number] ?? []);
    const edges = blocks.map(lowerEdge);
    /** What is around the article, each with the last block in it that is drawn: it is come to from there first.
     * @type {Map<Element, Node | null>} */
    const around = new Map([[document.documentElement, null]]);
    if (document.body) around.set(document.body, null);
    const drawn = blocks.filter((_, at) => edges[at] > -Infinity);
    const undrawn = blocks.filter((_, at) => edges[at] === -Infinity);
    for (const block of [...drawn.reverse(), ...undrawn]) {
      for (let at = page.around(block); at && !around.has(at); at = page.around(at)) around.set(at, block);
    }
    const isDesign = hasScroller(around.keys());
    for (const element of around.keys()) unlock(element, isDesign);
    const own = new Set(blocks);
    const ownBoxes = drawn.flatMap(block => (block.nodeType === Node.ELEMENT_NODE ? [/** @type {[Element, Node]} */ ([block, block])] : []));
    uncut([...ownBoxes, ...around], element => around.has(element) || own.has(element));
  };
})();
