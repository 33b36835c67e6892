// What one click means in this tab: a cleaned page is restored, any other is read. The value of this file's last
// expression is what the background gets.

(() => {
  const page = /** @type {PageState} */ (globalThis.quotidian);
  const type = document.contentType;
  if (!/^(text\/(html|plain)|application\/xhtml\+xml)$/.test(type)) return { refused: type };
  if (page.cleaned !== null) {
    // Where the site went on to another article meanwhile, that one is read.
    const isAnother = page.isAnother();
    page.restore();
    if (!isAnother) return { restored: true };
  }
  page.watch?.end();
  const begun = page.begin();
  // A text file has no markup: its lines are all there is.
  return type === 'text/plain' && 'token' in begun ? { ...begun, text: document.body?.innerText ?? '' } : begun;
})();
