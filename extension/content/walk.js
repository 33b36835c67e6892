// One walk over the page: HTML with numbered nodes, as the reader sees it. Shadow roots and same-origin frames stand in
// place of their hosts. The walk keeps its own stack: a page may be nested as deep as it likes.

(() => {
  const page = (globalThis.quotidian ??= /** @type {PageState} */ (/** @type {unknown} */ ({ nodes: [], changes: new Map(), shown: new Set(), held: new Set(), parts: new Map(), opened: new Map(), cleaned: null, token: null })));

  const NUMBER = 'data-q';
  /** Elements whose inside no reader sees. */
  const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'OBJECT', 'QUOTIDIAN-MARK']);
  const EMPTY = new Set(['AREA', 'BASE', 'BR', 'COL', 'EMBED', 'HR', 'IMG', 'INPUT', 'LINK', 'META', 'SOURCE', 'TRACK', 'WBR']);
  /** Elements whose inside is drawn by the browser, not by the page's HTML. */
  const HOLLOW = new Set(['SVG', 'CANVAS', 'IFRAME', 'TEXTAREA', 'SELECT', 'DATALIST']);
  /** An attribute longer than this holds data, not something that tells what an element is. */
  const LONGEST_ATTRIBUTE = 600;
  const LONGEST_DATA = 512 << 10;
  /** What one message can carry, with room for hints. Larger pages are refused before they cost memory twice. */
  const LARGEST = 60 << 20;

  /** @param {string} text */
  const escapeText = text => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, c => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;')) : text);
  /** @param {string} text */
  const escapeValue = text => (/[&"]/.test(text) ? text.replace(/[&"]/g, c => (c === '&' ? '&amp;' : '&quot;')) : text);

  /** Names of attributes seen so far, and whether they are passed on: not the page's own numbers, not what runs or draws,
   * and nothing that could not be written again.
   * @type {Map<string, boolean>} */
  const passed = new Map([NUMBER, 'style', 'srcset', 'srcdoc', 'nonce'].map(name => [name, false]));

  /** @param {string} name */
  function isPassed(name) {
    let known = passed.get(name);
    if (known === undefined) {
      known = !name.startsWith('on') && !/["'<>/=\s]/.test(name);
      passed.set(name, known);
    }
    return known;
  }

  /** @param {Element} element */
  function attributes(element) {
    let out = '';
    for (const name of element.getAttributeNames()) {
      if (!isPassed(name)) continue;
      const value = element.getAttribute(name) ?? '';
      const isLong = value.length > LONGEST_ATTRIBUTE && name !== 'content';
      if (isLong && !(name === 'href' || name === 'src')) continue;
      if (value.startsWith('data:')) continue;
      out += value === '' ? ` ${name}` : ` ${name}="${escapeValue(isLong ? value.slice(0, LONGEST_ATTRIBUTE) : value)}"`;
    }
    return out;
  }

  /** Linked data and the canonical address tell who wrote the page; they are kept although no reader sees them.
   * @param {Element} element */
  function metadata(element) {
    if (element.localName === 'script' && /ld\+json/i.test(element.getAttribute('type') ?? '')) {
      const data = element.textContent ?? '';
      if (data.length > LONGEST_DATA) return '';
      return `<script type="application/ld+json">${data.replace(/<\/(?=script)/gi, '<\\/')}</script>`;
    }
    if (element.localName === 'link' && /canonical|amphtml|author|alternate/i.test(element.getAttribute('rel') ?? '')) {
      return `<link${attributes(element)}>`;
    }
    return '';
  }

  /** The inside of a frame that has an address of the page's own origin. Frames without an address are written by
   * scripts, which is how advertising is drawn: they are read no more than those of other origins.
   * @param {Element} element @returns {HTMLElement | null} */
  function frameBody(element) {
    try {
      const inside = /** @type {HTMLIFrameElement} */ (element).contentDocument;
      return inside && /^https?:/.test(inside.URL) ? inside.body : null;
    } catch {
      return null;
    }
  }

  /** Whether text between line breaks stands directly in `element`: then each run gets a number of its own.
   * @param {Element} element */
  function holdsLines(element) {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) if (child.localName === 'br') return true;
    return false;
  }

  /** What stands inside an element on the screen.
   * @param {Element} element @returns {ArrayLike<Node> | null} */
  function assigned(element) {
    if (element.localName !== 'slot') return null;
    const nodes = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    return nodes.length ? nodes : null;
  }

  /** @returns {Snapshot | { tooLarge: number }} */
  page.snapshot = () => {
    /** @type {Node[]} */
    const nodes = [];
    page.collected = nodes;
    /** @type {string[]} */
    const out = ['<!doctype html>'];
    const measure = page.measurer();
    let size = 0;
    /** @type {{ next: Node | null, list: ArrayLike<Node> | null, at: number, close: string, lines: boolean }[]} */
    const open = [{ next: document.documentElement, list: null, at: 0, close: '', lines: false }];
    /** @param {string} piece */
    const put = piece => { out.push(piece); size += piece.length; };

    while (open.length) {
      if (size > LARGEST) return { tooLarge: size };
      const level = open[open.length - 1];
      /** @type {Node | null} */
      let node;
      if (level.list) node = level.list[level.at++] ?? null;
      else { node = level.next; level.next = node === document.documentElement ? null : (node?.nextSibling ?? null); }
      if (!node) {
        put(level.close);
        measure.leave(open.length);
        open.pop();
        continue;
      }
      if (node.nodeType === Node.TEXT_NODE) {
        const text = /** @type {Text} */ (node).data;
        if (level.lines && text.trim()) {
          nodes.push(node);
          put(`<q-text ${NUMBER}="${nodes.length - 1}">${escapeText(text)}</q-text>`);
        } else put(escapeText(text));
        continue;
      }
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = /** @type {Element} */ (node);
      const name = element.localName;
      const upper = name.toUpperCase();
      if (LEFT_OUT.has(upper) || !/^[a-z][\w.:-]*$/i.test(name)) { put(metadata(element)); continue; }
      const number = nodes.length;
      nodes.push(element);
      const { isShown, isApart } = measure.enter(element, number, open.length);
      const body = upper === 'IFRAME' || upper === 'FRAME' ? frameBody(element) : null;
      const tag = body ? 'q-frame' : name.startsWith('q-') ? 'span' : name;
      // A line element that style makes a box of its own stands apart from the words beside it.
      // So do links that nothing but a margin keeps apart.
      const isNext = name === 'a' && /** @type {Element | null} */ (element.previousSibling)?.localName === 'a';
      const space = isApart || isNext ? ' ' : '';
      put(`${space}<${tag} ${NUMBER}="${number}"${attributes(element)}>`);
      if (EMPTY.has(upper)) { measure.leave(open.length + 1); continue; }
      const close = `</${tag}>${space}`;
      if (HOLLOW.has(upper) && !body) { put(close); measure.leave(open.length + 1); continue; }
      const inside = body ?? element.shadowRoot ?? element;
      if (body && isShown) measure.enterFrame(body, open.length);
      open.push({ next: inside.firstChild, list: assigned(element), at: 0, close, lines: inside === element && holdsLines(element) });
    }
    return {
      url: location.href,
      html: out.join(''),
      hints: measure.hints,
      viewport: [innerWidth, innerHeight],
    };
  };
})();
