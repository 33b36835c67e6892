// Dialogs and bars that come after the page was cleaned: for a short time the page is watched, and read again when
// something new lies on it.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** How long after cleaning something new is still expected, in milliseconds. */
  const WATCHED = 10_000;
  /** Time given to a script that builds its box piece by piece. */
  const SETTLE = 80;
  /** Boxes smaller than this are buttons and counters of the page itself. */
  const SMALLEST = { width: 120, height: 32 };

  /** @param {Element} element */
  function isBox(element) {
    if (!element.isConnected || page.changes.has(element)) return false;
    const box = element.getBoundingClientRect();
    return box.width >= SMALLEST.width && box.height >= SMALLEST.height;
  }

  /** A change of class or style matters when it lays something over the page.
   * @param {Element} element */
  function isLaidOver(element) {
    if (element === document.documentElement || element === document.body) return true;
    if (!isBox(element)) return false;
    return element.localName === 'dialog' || getComputedStyle(element).position === 'fixed';
  }

  /** Waits until something new lies on the cleaned page and reads the page again.
   * @param {string} token @returns {Promise<Begun | null>} null when the time is over or the page was restored */
  page.wait = token => new Promise(resolve => {
    if (page.token !== token) return resolve(null);
    page.watchUntil ??= performance.now() + WATCHED;
    /** @type {Set<Element>} */
    const added = new Set();
    /** @type {Set<Element>} */
    const altered = new Set();
    let settling = 0;
    const observer = new MutationObserver(records => {
      for (const record of records) {
        for (const node of record.addedNodes) if (node instanceof Element) added.add(node);
        if (record.type === 'attributes' && record.target instanceof Element && !page.changes.has(record.target)) altered.add(record.target);
        if (record.type === 'attributes' && (record.target === document.body || record.target === document.documentElement)) altered.add(/** @type {Element} */ (record.target));
      }
      if (!settling && (added.size || altered.size)) settling = window.setTimeout(settle, SETTLE);
    });
    const over = window.setTimeout(() => end(null), Math.max(0, page.watchUntil - performance.now()));

    function settle() {
      settling = 0;
      const isNew = [...added].some(isBox) || [...altered].some(isLaidOver);
      added.clear();
      altered.clear();
      if (!isNew) return;
      observer.disconnect();
      const begun = page.begin();
      end('token' in begun ? begun : null);
    }
    /** @param {Begun | null} answer */
    function end(answer) {
      observer.disconnect();
      clearTimeout(over);
      clearTimeout(settling);
      page.endWait = undefined;
      resolve(answer);
    }
    page.endWait?.(null);
    page.endWait = end;
    observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'style', 'open', 'hidden'] });
  });
})();
