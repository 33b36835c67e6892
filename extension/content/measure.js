// What style and geometry say of the page's elements. The page is only read here, never written: layout runs once.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);

  /** Words in a line: their visibility is that of the block around them unless they are links or spans. */
  const PHRASES = new Set(['i', 'em', 'br', 'wbr', 'u', 's', 'q', 'code', 'sub', 'sup', 'abbr', 'mark', 'source', 'track', 'option', 'meta', 'title', 'head', 'path', 'font']);
  /** Elements that stand in a line unless style says otherwise. */
  const INLINE = new Set(['a', 'span', 'label', 'time', 'button', 'small', 'b', 'strong', 'cite', 'img']);
  const VISIBLE = { isShown: true, isApart: false };
  const APART = { isShown: true, isApart: true };
  const INVISIBLE = { isShown: false, isApart: false };
  /** Share of the viewport from which on something fixed lies over the page rather than beside it. */
  const COVERS = 0.3;
  /** A box of at most this many pixels is there for screen readers, not for eyes. */
  const DOT = 1;

  /** @param {CSSStyleDeclaration} style @param {DOMRect} box */
  function isOutOfSight(style, box) {
    if (style.position !== 'absolute' && style.position !== 'fixed') return false;
    if (box.width <= DOT && box.height <= DOT && style.overflow !== 'visible') return true;
    if (/^inset\((?:50|100)%/.test(style.clipPath) || /^rect\(\s*[01]px,? [01]px,? [01]px,? [01]px\s*\)$/.test(style.clip)) return true;
    return box.width > 0 && (box.right + scrollX <= 0 || box.bottom + scrollY <= 0);
  }

  page.measurer = () => {
    /** @type {Hint[]} */
    const hints = [];
    /** Depth at which a subtree began that is not drawn: nothing inside it is measured. */
    let hiddenFrom = Infinity;
    /** For each depth, whether the element there lays its children out as boxes side by side.
     * @type {boolean[]} */
    const boxes = [];
    /** @type {{ depth: number, view: Window }[]} */
    const frames = [{ depth: -1, view: window }];
    const area = Math.max(1, innerWidth * innerHeight);

    return {
      hints,
      /** Measures an element; says whether it is drawn, and whether style sets a line element apart.
       * @param {Element} element @param {number} number @param {number} depth */
      enter(element, number, depth) {
        if (depth > hiddenFrom) return INVISIBLE;
        const name = element.localName;
        boxes[depth] = false;
        if (PHRASES.has(name) || (INLINE.has(name) && !element.hasAttributes())) return boxes[depth - 1] ? APART : VISIBLE;
        const style = frames[frames.length - 1].view.getComputedStyle(element);
        const display = style.getPropertyValue('display');
        const position = style.getPropertyValue('position');
        boxes[depth] = display.endsWith('flex') || display.endsWith('grid');
        const isLine = display.startsWith('inline') || display === 'contents';
        // A page that is held fast under a dialog is not itself laid over anything.
        const isFloating = position !== 'static' && position !== 'relative' && name !== 'body' && name !== 'html';
        const isFixed = isFloating && position === 'fixed';
        let isVisible = true;
        // One quick question for the many; only where it is denied, the reason is looked for.
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
          // Paragraphs that fade in as the reader comes to them are transparent and yet the article.
          const isClear = style.opacity === '0' && (isFloating || element.getAttribute('aria-hidden') === 'true');
          if (display === 'none' || isClear) {
            hiddenFrom = depth;
            hints.push({ element: number, hidden: true });
            return INVISIBLE;
          }
          isVisible = style.visibility === 'visible';
        }
        // A floating initial stands in a box of its own and belongs to its word.
        const seen = INLINE.has(name) && !isLine && style.cssFloat === 'none' ? APART : VISIBLE;
        if (!isVisible) {
          hints.push({ element: number, hidden: true });
          return seen;
        }
        const isDialog = name === 'dialog' || element.getAttribute('aria-modal') === 'true' || element.getAttribute('role') === 'dialog';
        if (!isFloating && !isDialog) return seen;
        const box = element.getBoundingClientRect();
        /** @type {Hint} */
        const hint = { element: number };
        if (isFloating && isOutOfSight(style, box)) {
          hiddenFrom = depth;
          hints.push({ element: number, hidden: true });
          return INVISIBLE;
        }
        if (isFixed) hint.fixed = true;
        if (position === 'sticky') hint.sticky = true;
        const covers = isFixed && box.width * box.height >= COVERS * area;
        if ((isDialog && (isFloating || /** @type {HTMLDialogElement} */ (element).open)) || covers) hint.overlay = true;
        if (hint.fixed || hint.sticky || hint.overlay) hints.push(hint);
        return seen;
      },
      /** @param {number} depth */
      leave(depth) {
        if (depth <= hiddenFrom + 1) hiddenFrom = Infinity;
        if (frames.length > 1 && frames[frames.length - 1].depth >= depth - 1) frames.pop();
      },
      /** Style inside a frame is that of its own window.
       * @param {HTMLElement} body @param {number} depth */
      enterFrame(body, depth) {
        frames.push({ depth, view: body.ownerDocument.defaultView ?? window });
      },
    };
  };
})();
