// What outlets do to their readers: a cookie wall that locks scrolling and a dialog 300 ms after loading. The body says
// which of them a page has, and in which words.

/** @param {string} className @param {string} title @param {string} text @param {string[]} buttons */
function box(className, title, text, buttons) {
  const outer = document.createElement('div');
  outer.className = className;
  outer.setAttribute('role', 'dialog');
  outer.setAttribute('aria-modal', 'true');
  const inner = document.createElement('div');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const words = document.createElement('p');
  words.textContent = text;
  inner.append(heading, words);
  for (const label of buttons) {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => {
      outer.remove();
      document.documentElement.classList.remove('is-locked');
    });
    inner.append(button, ' ');
  }
  outer.append(inner);
  document.body.append(outer);
}

const { cookies, dialog } = document.body.dataset;
if (cookies) {
  const [title, text, ...buttons] = cookies.split(' | ');
  box('consent cookie-consent', title, text, buttons);
  document.documentElement.classList.add('is-locked');
}
if (dialog) {
  const [title, text, ...buttons] = dialog.split(' | ');
  setTimeout(() => box('veil newsletter-dialog', title, text, buttons), 300);
}
