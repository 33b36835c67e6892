// Every change to the page is written down with what stood there before, so that it can be taken back to the letter.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** @param {Node} node @returns {node is HTMLElement} */
  const hasStyle = node => 'style' in node && node.nodeType === Node.ELEMENT_NODE;

  /** Changes of ours are no news of the page. */
  page.quietly = work => (page.watch ? page.watch.quietly(work) : work());

  /** Sets inline properties on an element, with `!important`: the page's own rules must not win.
   * @param {Element} element @param {Record<string, string>} properties @param {string[]} [lifted] attributes to take away */
  page.change = (element, properties, lifted = []) => {
    if (!hasStyle(element)) return;
    let change = page.changes.get(element);
    if (!change) {
      change = { before: element.getAttribute('style'), written: null, properties: new Map(), lifted: new Map(), text: null, wasModal: false, isHidden: false, said: '', veils: [] };
      page.changes.set(element, change);
    }
    for (const [name, value] of Object.entries(properties)) {
      if (!change.properties.has(name)) {
        change.properties.set(name, [element.style.getPropertyValue(name), element.style.getPropertyPriority(name)]);
      }
      element.style.setProperty(name, value, 'important');
    }
    for (const name of lifted) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      change.lifted.set(name, value);
      element.removeAttribute(name);
    }
    change.written = element.getAttribute('style');
  };

  /** Takes an element out of sight and leaves its place in a row of boxes to it. */
  const HELD = {
    visibility: 'hidden', opacity: '0', 'pointer-events': 'none', overflow: 'hidden', height: '0', 'min-height': '0', 'max-height': '0',
    'padding-top': '0', 'padding-bottom': '0', 'margin-top': '0', 'margin-bottom': '0', 'border-top-width': '0', 'border-bottom-width': '0',
  };

  /** Letters at either end of a text that are remembered of it: so few are copied, more would keep all of it in memory. */
  const ENDS = 12;

  /** What an element says, in short: enough to see that it says something else by now.
   * @param {Node} node */
  function inShort(node) {
    const text = node.textContent ?? '';
    return `${text.length} ${text.slice(0, ENDS)} ${text.slice(-ENDS)}`;
  }

  /** Whether the page has put something else where something is hidden.
   * @param {Node} node */
  page.isRefilled = node => {
    const change = page.changes.get(node);
    return change?.isHidden === true && (change.text === null ? inShort(node) !== change.said : node.textContent !== '');
  };

  /** @param {Node} node */
  page.hide = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = /** @type {Text} */ (node);
      page.changes.set(node, { before: null, written: null, properties: new Map(), lifted: new Map(), text: text.data, wasModal: false, isHidden: true, said: '', veils: [] });
      text.data = '';
      return;
    }
    const element = /** @type {Element} */ (node);
    const isModal = element.localName === 'dialog' && element.matches(':modal');
    // A modal dialog keeps the rest of the page inert even when it is not drawn.
    if (isModal) /** @type {HTMLDialogElement} */ (element).close();
    page.change(element, page.held.has(node) ? HELD : { display: 'none' });
    const change = page.changes.get(element);
    if (!change) return;
    change.isHidden = true;
    change.said = inShort(element);
    change.wasModal ||= isModal;
  };

  /** Takes one change back. What the page itself has written meanwhile stays.
   * @param {Node} node */
  page.undo = node => {
    const change = page.changes.get(node);
    if (!change) return;
    page.changes.delete(node);
    if (change.text !== null) {
      const text = /** @type {Text} */ (node);
      if (text.data === '') text.data = change.text;
      return;
    }
    if (!hasStyle(node)) return;
    for (const veil of change.veils) veil.cancel();
    if (node.getAttribute('style') === change.written) {
      if (change.before === null) node.removeAttribute('style');
      else node.setAttribute('style', change.before);
    } else {
      for (const [name, [value, priority]] of change.properties) {
        if (value) node.style.setProperty(name, value, priority);
        else node.style.removeProperty(name);
      }
      if (change.before === null && !node.getAttribute('style')) node.removeAttribute('style');
    }
    for (const [name, value] of change.lifted) if (!node.hasAttribute(name)) node.setAttribute(name, value);
    if (change.wasModal && node.isConnected) {
      const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (node));
      if (!dialog.open) dialog.showModal();
    }
  };

  /** Whether the site holds the page fast at this moment. A page that is held so has no scroll position: it stands at its top,
   * moved up by as much as the reader had scrolled. */
  const isHeldFast = () => [document.documentElement, document.body].some(root => root && getComputedStyle(root).position === 'fixed');

  /** Runs `work` that takes changes back and makes them again, and leaves the reader where they were: shorter or locked
   * meanwhile, the page was scrolled by the browser. Of one that was locked just now, unlocking finds the place.
   * @template T @param {() => T} work @returns {T} */
  page.staying = work => {
    const isHeld = isHeldFast();
    const { scrollX: left, scrollY: top } = window;
    const made = work();
    if (!isHeld && (scrollX !== left || scrollY !== top)) scrollTo({ left, top, behavior: 'instant' });
    return made;
  };

  /** Runs `work` and keeps what the reader is looking at where it is on the screen.
   * @param {number[]} article numbers of the article's elements @param {() => void} work */
  page.inPlace = (article, work) => {
    let anchor = null;
    let top = 0;
    const isAtTop = scrollY === 0 && !isHeldFast();
    if (scrollY > 0) {
      for (const number of article) {
        const node = page.nodes[number];
        if (!(node instanceof Element) || node.ownerDocument !== document) continue;
        const box = node.getBoundingClientRect();
        if (box.bottom > 0 && box.height > 0) { anchor = node; top = box.top; break; }
      }
    }
    work();
    if (isAtTop && scrollY > 0) scrollTo({ top: 0, behavior: 'instant' });
    if (!anchor || top > innerHeight) return;
    const moved = anchor.getBoundingClientRect().top - top;
    if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
  };
})();
