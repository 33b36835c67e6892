// The browser, seen from the extension: the only file that names chrome.* or browser.*.

/** @typedef {typeof chrome & { sidebarAction?: { open(): Promise<void>, toggle?(): Promise<void> } }} Api */
const api = /** @type {Api} */ (/** @type {any} */ (globalThis).browser ?? globalThis.chrome);

/** A word or sentence in the reader's language.
 * @param {string} key @param {...(string | number)} values */
export const message = (key, ...values) => api.i18n.getMessage(key.replaceAll('-', '_'), values.map(String));

/** The language of the screens' words, as a BCP 47 tag: dates and counts must not speak another one. The browser's own
 * tag adds the region where it is the same language. */
export function language() {
  const words = message('language');
  const own = api.i18n.getUILanguage();
  return own.split('-')[0] === words ? own : words;
}

/** @param {string} path */
export const address = path => api.runtime.getURL(path);

/** The bytes of one of the extension's own files.
 * @param {string} path */
export const bytesOf = async path => new Uint8Array(await (await fetch(address(path))).arrayBuffer());

export const version = () => api.runtime.getManifest().version;

/** A failure with a kind that code can tell apart and a message in plain words. */
export class Refusal extends Error {
  /** @param {string} kind @param {string} text */
  constructor(kind, text) {
    super(text);
    this.name = 'Refusal';
    this.kind = kind;
  }
}

// ---- messages between screens and background

/** Asks the background. The answer's shape depends on the request's kind.
 * @param {{ kind: string, [key: string]: unknown }} request @returns {Promise<any>} */
export async function ask(request) {
  const reply = await api.runtime.sendMessage(request);
  if (!reply) throw new Refusal('silent', message('error_silent'));
  if (reply.failure) throw new Refusal(reply.failure.kind, reply.failure.message);
  return reply.answer;
}

/** Answers what screens ask. Only the extension's own pages are heard.
 * @param {(request: any) => Promise<unknown>} handler @param {(error: unknown) => Failure} explain */
export function answer(handler, explain) {
  api.runtime.onMessage.addListener((request, sender, reply) => {
    if (sender.id !== api.runtime.id || !sender.url?.startsWith(address(''))) return false;
    handler(request).then(
      value => reply({ answer: value ?? null }),
      error => reply({ failure: explain(error) }),
    );
    return true;
  });
}

/** Lets the content scripts of a tab say that the reader took a mark away: nothing else do they say unasked.
 * @param {number} tabId */
export const lendVoice = tabId => inject(tabId, { func: () => {
  // Where the extension was loaded anew since, nobody hears the page any more.
  if (globalThis.quotidian) globalThis.quotidian.sayUnmarked = () => { try { chrome.runtime.sendMessage({ kind: 'page.unmarked' }).catch(() => {}); } catch { /* nor needs to */ } };
} });

/** @param {(tabId: number) => void} listener */
export const onUnmarked = listener => api.runtime.onMessage.addListener((request, sender) => {
  if (sender.id === api.runtime.id && sender.tab?.id !== undefined && request?.kind === 'page.unmarked') listener(sender.tab.id);
  return false;
});

// ---- what the reader does

/** @param {(tab: chrome.tabs.Tab) => void} listener */
export const onClick = listener => api.action.onClicked.addListener(listener);

/** @param {(item: string, tab: chrome.tabs.Tab | undefined, selection: string) => void} listener */
export const onMenu = listener => api.contextMenus.onClicked.addListener((info, tab) => listener(String(info.menuItemId), tab, info.selectionText ?? ''));

/** @param {(isNew: boolean) => void} listener */
export const onInstalled = listener => api.runtime.onInstalled.addListener(details => listener(details.reason === 'install'));

/** @param {() => void} listener */
export const onStartup = listener => api.runtime.onStartup.addListener(listener);

/** @param {{ id: string, title: string, contexts: string[] }[]} items */
export async function setMenus(items) {
  await api.contextMenus.removeAll();
  for (const item of items) api.contextMenus.create(/** @type {chrome.contextMenus.CreateProperties} */ (item));
}

/** The shortcut that stands for the toolbar button; empty when there is none. */
export async function shortcut() {
  const commands = await api.commands.getAll();
  return commands.find(command => command.name === '_execute_action')?.shortcut ?? '';
}

/** Whether the button is in sight, as far as the browser says: Chromium puts a new one behind its puzzle piece.
 * @returns {Promise<boolean>} */
export const isButtonInSight = async () => (await api.action.getUserSettings?.())?.isOnToolbar ?? true;

// ---- tabs

/** Opens the panel beside a tab. Must run within the reader's click, before anything is awaited.
 * @param {{ windowId: number }} tab */
export function openPanel(tab) {
  const opening = api.sidebarAction ? api.sidebarAction.open() : api.sidePanel?.open({ windowId: tab.windowId });
  // Without a panel the page is cleaned all the same.
  opening?.catch(() => {});
}

/** Grant of activeTab reaches the tab's process a little later than the click reaches us. */
const GRANT_DELAY = 20;
const GRANT_TRIES = 15;

/** Runs files or a function in a tab and gives what they return.
 * @param {number} tabId @param {{ files: string[] } | { func: (...args: any[]) => unknown, args?: unknown[] }} what
 * @param {boolean} [isClicked] whether a click may be granting it right now
 * @returns {Promise<any>} */
export async function inject(tabId, what, isClicked = true) {
  for (let attempt = 1; ; attempt++) {
    try {
      const [run] = await api.scripting.executeScript(/** @type {any} */ ({ target: { tabId }, ...what }));
      if (/** @type {any} */ (run)?.error) throw new Error(String(/** @type {any} */ (run).error.message ?? /** @type {any} */ (run).error));
      return run?.result ?? null;
    } catch (error) {
      if (!isClicked || attempt >= GRANT_TRIES || !/Cannot access contents|Missing host permission/.test(String(error))) throw error;
      await new Promise(done => setTimeout(done, GRANT_DELAY));
    }
  }
}

/** @returns {Promise<chrome.tabs.Tab | undefined>} */
export async function activeTab() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** @param {string} path page of the extension @returns {Promise<unknown>} */
export const openPage = path => api.tabs.create({ url: address(path) });

/** @param {() => void} listener */
export const onOtherTab = listener => {
  api.tabs.onActivated.addListener(listener);
  api.windows?.onFocusChanged.addListener(listener);
};

/** A tab starts or ends loading: perhaps another page, perhaps only another place of the same one.
 * @param {(tabId: number, isStart: boolean) => void} listener */
export const onLoad = listener => api.tabs.onUpdated.addListener((tabId, change) => { if (change.status) listener(tabId, change.status === 'loading'); });

/** @param {(tabId: number) => void} listener */
export const onClose = listener => api.tabs.onRemoved.addListener(listener);

/** @param {number} tabId @param {number} count @param {string} title what the button says of itself */
export async function setBadge(tabId, count, title) {
  try {
    await api.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await api.action.setBadgeBackgroundColor({ tabId, color: '#7a1f2b' });
    await api.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}

// ---- storage

/** @param {string} key @returns {Promise<any>} */
export const recall = async key => (await api.storage.session.get(key))[key];
/** @returns {Promise<Record<string, any>>} */
export const recallAll = () => api.storage.session.get(null);
/** @param {string} key @param {unknown} value */
export const keep = (key, value) => api.storage.session.set({ [key]: value });
/** @param {string[]} keys */
export const forget = keys => api.storage.session.remove(keys);
/** @param {(changes: Record<string, { newValue?: any }>) => void} listener */
export const onKept = listener => api.storage.session.onChanged.addListener(listener);

/** @param {string} key @returns {Promise<any>} */
export const setting = async key => (await api.storage.local.get(key))[key];
/** @param {(changes: Record<string, { newValue?: any }>) => void} listener */
export const onSetting = listener => api.storage.local.onChanged.addListener(listener);
/** @param {string} key @param {unknown} value */
export const setSetting = (key, value) => api.storage.local.set({ [key]: value });
