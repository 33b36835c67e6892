// Hides what is not the article and brings everything back.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** Blocks of the article whose place tells whether the whole moved. */
  const MARKS = 12;
  /** Pixels that a scroll bar's coming or going moves a block. */
  const SLACK = 24;

  /** @param {number[]} article @returns {[Element, DOMRect][]} */
  function placesOf(article) {
    const step = Math.max(1, Math.floor(article.length / MARKS));
    const blocks = article.filter((_, at) => at % step === 0).map(number => page.nodes[number]);
    return blocks.flatMap(node => (node?.nodeType === Node.ELEMENT_NODE ? [[/** @type {Element} */ (node), /** @type {Element} */ (node).getBoundingClientRect()]] : []));
  }

  /** Whether blocks stand in another column than before, or got another width.
   * @param {[Element, DOMRect][]} stood */
  const hasMoved = stood => stood.some(([element, before]) => {
    const now = element.getBoundingClientRect();
    return before.width > 0 && (Math.abs(now.left - before.left) > SLACK || Math.abs(now.width - before.width) > SLACK);
  });

  /** Where boxes are laid out side by side, one that goes lets the others move up: into its column, or to its width.
   * Those beside the article keep their place, empty.
   * @param {Node[]} hidden @param {Set<Node>} kept what holds the article */
  function holdPlaces(hidden, kept) {
    for (const node of hidden) {
      const parent = node.parentElement;
      if (!parent || !kept.has(parent) || !/grid|flex/.test(getComputedStyle(parent).display)) continue;
      page.undo(node);
      const { position, display } = getComputedStyle(/** @type {Element} */ (node));
      if (position !== 'absolute' && position !== 'fixed' && display !== 'none') page.held.add(node);
      page.hide(node);
    }
  }

  /** Share of a title's words from which on a heading says the same: pages print another headline than they state. */
  const SAME_TITLE = 0.6;
  /** Fewer words in common happen by chance. */
  const FEWEST_WORDS = 3;

  /** @param {string | null} text */
  const wordsOf = text => (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

  /** The heading that says the article's title, in the same words or nearly: no block of the article, and not to be hidden.
   * One below the article is of something else, its comments for one; one above it may stand in a menu: a main heading is
   * preferred, then more words in common, then the nearer one.
   * @param {string} title @param {number[]} article @returns {Element | null} */
  function headingOf(title, article) {
    const wanted = wordsOf(title);
    const last = article.reduce((a, b) => Math.max(a, b), 0);
    /** @type {Element | null} */
    let best = null;
    let most = 0;
    for (const node of page.nodes.slice(0, last)) {
      const element = /** @type {Element | undefined} */ (node);
      if (!element || !/^h[12]$/.test(element.localName ?? '')) continue;
      const words = new Set(wordsOf(element.textContent));
      const same = wanted.filter(word => words.has(word)).length;
      const isWhole = same > 0 && same === wanted.length && words.size === new Set(wanted).size;
      if (!isWhole && (same < FEWEST_WORDS || same < SAME_TITLE * wanted.length)) continue;
      const worth = (element.localName === 'h1' ? 1 : 0) + same / Math.max(wanted.length, words.size);
      if (worth >= most) { best = element; most = worth; }
    }
    return best;
  }

  /** What stands in a box beside the way to the heading in it.
   * @param {Node} box @param {Set<Node>} way from the heading up @returns {Node[]} */
  function besides(box, way) {
    /** @type {Node[]} */
    const found = [];
    for (let at = /** @type {Node | undefined} */ (box); at;) {
      const children = [...at.childNodes];
      const next = children.find(child => way.has(child));
      if (next) found.push(...children.filter(child => child !== next && (child.nodeType === Node.ELEMENT_NODE || (child.nodeType === Node.TEXT_NODE && /\S/.test(child.textContent ?? '')))));
      at = next;
    }
    return found;
  }

  /** A node and all that is around it.
   * @param {Node | null | undefined} start @param {Set<Node>} seen gets them */
  function addWay(start, seen) {
    for (let at = start ?? null; at && !seen.has(at); at = page.around(at)) seen.add(at);
  }

  /** How long the background has to read a page again that the reader went back to, in milliseconds. */
  const TAKEN_UP = 2_000;

  /** A cleaned page that a browser kept comes back cleaned. Where nobody may read it again, it becomes what its site made it:
   * nothing is known of it any more. */
  function hearReturn() {
    page.returning?.abort();
    page.returning = new AbortController();
    addEventListener('pageshow', ({ persisted }) => {
      const before = (page.pending ?? page).token;
      if (persisted) setTimeout(() => { if (page.cleaned && (page.pending ?? page).token === before) page.restore(); }, TAKEN_UP);
    }, { signal: page.returning.signal });
  }

  /** Hides the numbered nodes and nothing else: what was hidden before and is not among them comes back.
   * @param {Order} order
   * @returns {{ shown: number[] } | null} numbers the reader wants to see; null when the page is no longer the one that was read */
  page.clean = ({ token, title, isForced, clutter, article }) => {
    if (page.pending?.token === token) {
      // Until now the numbers of the reading before held: the panel could still point with them.
      page.token = page.reading = token;
      page.nodes = page.pending.nodes;
      page.pending = undefined;
    }
    if (page.token !== token) return null;
    // An element that holds part of the article is never hidden, whatever the order says. Of one that holds its headline and
    // nothing else of it, a header or a box of teasers, the headline stays alone.
    /** @type {Set<Node>} */
    const kept = new Set();
    for (const number of article) addWay(page.nodes[number], kept);
    /** @type {Set<Node>} */
    const way = new Set();
    addWay(headingOf(title, article), way);
    page.parts.clear();
    const wanted = new Set();
    /** @type {number[]} */
    const shown = [];
    for (const number of clutter) {
      const node = page.nodes[number];
      if (!node?.isConnected || kept.has(node)) continue;
      if (way.has(node)) page.parts.set(node, besides(node, way));
      const parts = page.parts.get(node) ?? [node];
      if (parts.length && parts.every(part => page.shown.has(part))) shown.push(number);
      else for (const part of parts) wanted.add(part);
    }
    for (const node of way) kept.add(node);
    page.article = article;
    page.quietly(() => page.inPlace(article, () => {
      for (const node of [...page.changes.keys()]) if (!wanted.has(node)) page.undo(node);
      const stood = placesOf(article);
      const fresh = [...wanted].filter(node => !page.changes.has(node));
      for (const node of fresh) page.hide(node);
      if (hasMoved(stood)) holdPlaces(fresh, kept);
      page.unlock(article);
    }));
    page.remember(article, isForced);
    hearReturn();
    return { shown };
  };

  /** Brings numbered blocks back, or hides them again.
   * @param {{ token: string, elements: number[], show: boolean }} order @returns {boolean} */
  page.toggle = ({ token, elements, show }) => {
    if (page.token !== token) return false;
    const nodes = elements.flatMap(number => page.parts.get(page.nodes[number]) ?? page.nodes[number] ?? []);
    page.quietly(() => {
      for (const node of nodes) {
        if (show) { page.shown.add(node); page.undo(node); }
        else { page.shown.delete(node); if (!page.changes.has(node) && node.isConnected) page.hide(node); }
      }
    });
    const first = nodes.find(node => node.nodeType === Node.ELEMENT_NODE);
    if (show && first) /** @type {Element} */ (first).scrollIntoView({ block: 'center', behavior: 'smooth' });
    return true;
  };

  /** The page as it was. */
  page.restore = () => {
    page.unmark?.();
    page.watch?.end();
    page.returning?.abort();
    page.inPlace(page.article ?? [], () => {
      for (const node of [...page.changes.keys()]) page.undo(node);
      page.fold?.([...page.opened].reverse());
    });
    page.cleaned = null;
    page.token = null;
    page.nodes = [];
    page.pending = undefined;
    page.article = [];
    page.shown.clear();
    page.held.clear();
    page.parts.clear();
    page.opened.clear();
  };

  /** Reads the page as it is without Quotidian: its changes are lifted for the time of the walk, which nobody sees. */
  page.begin = () => {
    page.startWatch();
    return page.quietly(() => page.staying(collect));
  };

  /** @returns {Begun | { tooLarge: number }} */
  function collect() {
    const changed = [...page.changes];
    for (const [node] of changed) page.undo(node);
    const answer = page.snapshot();
    const token = crypto.randomUUID?.() ?? String(Math.random());
    page.pending = { token, nodes: page.collected ?? [] };
    if (page.token === null) page.reading = token;
    // Until the answer comes, what was hidden stays hidden and what was unlocked stays so.
    for (const [node, { isHidden }] of changed) if (isHidden && node.isConnected) page.hide(node);
    if (page.token !== null) page.unlock(page.article ?? []);
    return 'tooLarge' in answer ? answer : { snapshot: answer, token };
  }
})();
