// Dialogs and bars that come while the page is read or soon after: for a short time the page is watched, and read again
// when something new lies on it.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** How long after cleaning something new is still expected, in milliseconds. */
  const WATCHED = 10_000;
  /** Time given to a script that builds its box piece by piece; it grows with every reading, for pages never at rest. */
  const SETTLE = 80;
  /** A page that changes more often than this is not read again: it would be read for ever. */
  const MOST_READINGS = 8;
  /** Boxes smaller than this are buttons and counters of the page itself. */
  const SMALLEST = { width: 120, height: 32 };

  /** @param {Element} element */
  function isBox(element) {
    if (!element.isConnected || page.changes.has(element)) return false;
    const box = element.getBoundingClientRect();
    return box.width >= SMALLEST.width && box.height >= SMALLEST.height;
  }

  /** A change of class or style matters when it lays something over the page or locks it.
   * @param {Element} element */
  function isLaidOver(element) {
    if (element === document.documentElement || element === document.body) return /hidden|clip/.test(getComputedStyle(element).overflowY);
    if (!isBox(element)) return false;
    return element.localName === 'dialog' || getComputedStyle(element).position === 'fixed';
  }

  /** Starts to watch, when the page is first collected: what comes while the core reads it is not missed.
   * Of a watched page it gives the watch that runs. */
  page.startWatch = () => {
    if (page.watch) return;
    /** @type {Set<Element>} */
    const added = new Set();
    /** @type {Set<Element>} */
    const altered = new Set();
    let readings = 0;
    let settling = 0;
    /** @type {((isNew: boolean) => void) | null} */
    let tell = null;

    /** @param {MutationRecord[]} records */
    const note = records => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'attributes') altered.add(/** @type {Element} */ (target));
        else for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) added.add(/** @type {Element} */ (node));
      }
      if (tell && !settling && (added.size || altered.size)) settling = window.setTimeout(settle, SETTLE * (1 + readings));
    };
    const observer = new MutationObserver(note);
    observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'style', 'open', 'hidden'] });

    function settle() {
      settling = 0;
      const isNew = [...added].some(isBox) || [...altered].some(isLaidOver);
      added.clear();
      altered.clear();
      if (!isNew) return;
      readings += 1;
      tell?.(true);
    }

    /** @type {number} */
    let over = 0;
    page.watch = {
      quietly: work => {
        note(observer.takeRecords());
        const made = work();
        observer.takeRecords();
        return made;
      },
      next: () => new Promise(resolve => {
        tell?.(false);
        tell = isNew => { tell = null; resolve(isNew); };
        if (readings >= MOST_READINGS) return tell(false);
        over ||= window.setTimeout(() => page.watch?.end(), WATCHED);
        note(observer.takeRecords());
      }),
      end: () => {
        observer.disconnect();
        clearTimeout(over);
        clearTimeout(settling);
        page.watch = undefined;
        tell?.(false);
      },
    };
  };

  /** Waits until something new lies on the cleaned page and reads the page again.
   * @param {string} token @returns {Promise<Begun | null>} null when the time is over or the page was restored */
  page.wait = async token => {
    if (page.token !== token || !(await page.watch?.next()) || page.token !== token) return null;
    const begun = page.begin();
    return 'token' in begun ? begun : null;
  };
})();
