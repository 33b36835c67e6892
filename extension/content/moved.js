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

  page.remember = article => {
    const blocks = article.flatMap(number => page.nodes[number] ?? []).filter(isDrawn);
    const step = Math.ceil(blocks.length / BLOCKS);
    page.cleaned = {
      address: address(),
      blocks: blocks.filter((_, at) => at % step === 0).map(node => ({ node, words: letters(node.textContent).slice(0, LETTERS) })),
    };
  };

  page.isAnother = () => {
    if (!page.cleaned || page.cleaned.address === address()) return false;
    const { blocks } = page.cleaned;
    /** @param {typeof blocks} gone */
    const areMost = gone => gone.length > blocks.length / 2;
    const gone = blocks.filter(({ node, words }) => !isDrawn(node) || !letters(node.textContent).startsWith(words));
    if (!areMost(gone)) return false;
    // A site may have drawn the same article anew.
    const now = letters(document.body?.innerText);
    return areMost(gone.filter(({ words }) => !now.includes(words)));
  };

  /** Shows what is hidden and says something else by now: sites fill the elements of one story with the next. */
  const uncover = () => page.quietly(() => { for (const node of [...page.changes.keys()]) if (page.isRefilled(node)) page.undo(node); });

  let end = 0;
  page.follow = () => new Promise(tell => {
    const isLooking = Date.now() < end;
    end = Date.now() + PATIENCE;
    if (isLooking) return tell(null);
    const look = () => {
      if (!page.cleaned || Date.now() > end) { end = 0; return tell(null); }
      // The next story may come piece by piece.
      if (page.isAnother()) { uncover(); tell(page.token); }
      setTimeout(look, LOOK);
    };
    look();
  });
})();
