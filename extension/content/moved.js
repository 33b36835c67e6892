// Sites go from story to story by script, in the same document: tells when the page no longer shows what was read.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** Blocks of the article by which it is known again. */
  const BLOCKS = 12;
  /** Letters of a block that are remembered. */
  const LETTERS = 80;
  /** How long after its address changed a site may take to show something else, in milliseconds. */
  const PATIENCE = 8_000;
  /** How often the page is looked at meanwhile. */
  const LOOK = 300;

  /** The address as far as it names what is shown: a place within the page does not, a script's route does. */
  const address = () => (/^#[/!]/.test(location.hash) ? location.href : location.href.split('#')[0]);

  /** @param {string | null | undefined} text */
  const letters = text => (text ?? '').replace(/\s+/g, '');

  /** @param {Node} node */
  const isDrawn = node => node.isConnected && (node.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (node) : node.parentElement)?.checkVisibility() === true;

  page.remember = (article, isForced) => {
    const blocks = article.flatMap(number => page.nodes[number] ?? []).filter(isDrawn);
    const step = Math.ceil(blocks.length / BLOCKS);
    page.cleaned = {
      address: address(),
      blocks: blocks.filter((_, at) => at % step === 0).map(node => ({ node, words: letters(node.textContent).slice(0, LETTERS) })),
      isForced,
      isMoved: false,
      uncovered: new Set(),
    };
  };

  /** @typedef {Cleaned['blocks']} Blocks */

  /** Of a page without an article the address alone tells.
   * @param {Blocks} some @param {Blocks} all */
  const areMost = (some, all) => !all.length || some.length > all.length / 2;

  /** @param {Blocks} blocks */
  const goneOf = blocks => blocks.filter(({ node, words }) => !isDrawn(node) || !letters(node.textContent).startsWith(words));

  /** Whether the page is elsewhere and most of what was read has gone from its place.
   * @param {Cleaned} cleaned */
  const isLeft = ({ address: before, blocks }) => before !== address() && areMost(goneOf(blocks), blocks);

  /** Whether it is nowhere else either: a site may have drawn the same article anew. The whole page is laid out for it.
   * @param {Cleaned} cleaned */
  function isNowhere({ blocks }) {
    const now = letters(document.body?.innerText);
    return areMost(goneOf(blocks).filter(({ words }) => !now.includes(words)), blocks);
  }

  page.isAnother = () => page.cleaned !== null && isLeft(page.cleaned) && isNowhere(page.cleaned);

  /** Shows what is hidden and says something else by now: sites fill the elements of one story with the next.
   * @param {Cleaned} cleaned */
  const uncover = ({ uncovered }) => page.quietly(() => {
    for (const node of [...page.changes.keys()]) if (page.isRefilled(node)) { page.undo(node); uncovered.add(node); }
  });

  /** Hides it again.
   * @param {Cleaned} cleaned */
  const cover = ({ uncovered }) => page.quietly(() => {
    for (const node of uncovered) if (node.isConnected && !page.changes.has(node) && !page.shown.has(node)) page.hide(node);
    uncovered.clear();
  });

  /** @type {(seen: { token: string, isMoved: boolean } | null) => void} */
  let tell = () => {};
  let next = 0;
  page.follow = () => new Promise(answer => {
    // Who asked before hears no more of it.
    clearTimeout(next);
    tell(null);
    tell = answer;
    const { cleaned, token } = page;
    const end = Date.now() + PATIENCE;
    let pause = LOOK;
    const look = () => {
      if (!cleaned || !token || page.cleaned !== cleaned || Date.now() > end) return tell(null);
      const wasMoved = cleaned.isMoved;
      const isGone = isLeft(cleaned);
      cleaned.isMoved = isGone && (wasMoved || isNowhere(cleaned));
      // The next story may come piece by piece.
      if (cleaned.isMoved) uncover(cleaned);
      else if (wasMoved) cover(cleaned);
      if (cleaned.isMoved !== wasMoved) return tell({ token, isMoved: cleaned.isMoved });
      if (isGone && !wasMoved) pause *= 2;
      next = window.setTimeout(look, pause);
    };
    look();
  });
})();
