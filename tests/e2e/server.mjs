// A server on localhost for the pages of the tests, the demo and the bench. Every name under .localhost leads here:
// each outlet of the demo newsroom has a host of its own.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = new Map(Object.entries({
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.wasm': 'application/wasm', '.pdf': 'application/pdf', '.txt': 'text/plain; charset=utf-8',
}));

/**
 * @typedef {{ type?: string, headers?: Record<string, string>, body: string | Buffer }} Page
 * @param {{ folders?: Record<string, string>, pages?: Record<string, Page | (() => Page)>, headers?: Record<string, string> }} what
 *   folders by the path they appear under; pages by their path
 */
export async function serve({ folders = {}, pages = {}, headers = {} }, port = 0) {
  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const made = pages[pathname];
      if (made) {
        const page = typeof made === 'function' ? made() : made;
        response.writeHead(200, { 'content-type': page.type ?? TYPES.get('.html') ?? '', ...headers, ...page.headers });
        response.end(page.body);
        return;
      }
      const file = await fileOf(pathname, folders);
      response.writeHead(200, { 'content-type': TYPES.get(extname(file)) ?? 'application/octet-stream', 'cache-control': 'no-cache', ...headers });
      response.end(await readFile(file));
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not here');
    }
  });
  await new Promise(done => server.listen(port, '127.0.0.1', () => done(null)));
  const { port: given } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port: given,
    origin: `http://localhost:${given}`,
    /** @param {string} host first part of a name under .localhost */
    at: (host, path = '/') => `http://${host}.localhost:${given}${path}`,
    close: () => new Promise(done => { server.close(() => done(null)); server.closeAllConnections(); }),
  };
}

/** @param {string} pathname @param {Record<string, string>} folders */
async function fileOf(pathname, folders) {
  const path = decodeURIComponent(pathname);
  const under = Object.keys(folders).filter(prefix => path.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];
  if (under === undefined) throw new Error('no folder');
  const root = folders[under];
  const file = normalize(join(root, path.slice(under.length)));
  if (file !== root && !file.startsWith(root + sep)) throw new Error('outside');
  return (await stat(file)).isDirectory() ? join(file, 'index.html') : file;
}
