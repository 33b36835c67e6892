// web-ext lint over both builds: no errors. Warnings that are explained here are not repeated on every run.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What Firefox's linter says of Chromium's manifest, which Firefox never loads. */
const EXPECTED = {
  chromium: ['MANIFEST_PERMISSIONS', 'BACKGROUND_SERVICE_WORKER_IGNORED', 'BACKGROUND_SERVICE_WORKER_NOFALLBACK', 'MISSING_ADDON_ID', 'ADDON_ID_REQUIRED', 'MISSING_DATA_COLLECTION_PERMISSIONS'],
  firefox: ['KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', 'KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION'],
};

/** @typedef {{ code: string, message: string, file?: string, line?: number }} Notice */

/** @param {string} folder @returns {Promise<{ errors: Notice[], warnings: Notice[] }>} */
const lint = folder => new Promise((done, fail) => {
  execFile('node_modules/.bin/web-ext', ['lint', '--no-config-discovery', '--output', 'json', '--source-dir', folder], { cwd: ROOT, maxBuffer: 64 << 20 }, (error, stdout) => {
    try { done(JSON.parse(stdout)); } catch { fail(error ?? new Error(stdout)); }
  });
});

let failed = false;
for (const [browser, expected] of Object.entries(EXPECTED)) {
  const { errors, warnings } = await lint(`dist/${browser}`);
  const hard = browser === 'chromium' ? errors.filter(found => !expected.includes(found.code)) : errors;
  const unexplained = warnings.filter(found => !expected.includes(found.code));
  console.log(`web-ext lint dist/${browser}: ${hard.length} errors, ${unexplained.length} unexplained warnings`);
  for (const { code, message, file, line } of [...hard, ...unexplained]) console.log(`  ${code} ${file ?? ''}${line ? `:${line}` : ''} ${message}`);
  failed ||= hard.length > 0;
}
process.exit(failed ? 1 : 0);
