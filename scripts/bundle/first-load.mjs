import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Serves a folder; what is not a file there (the API) is not found.
 * @param {string} dist
 * @returns {Promise<{ address: string, close: () => void }>}
 */
function serveFolder(dist) {
  const server = http.createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://h5').pathname;
    const file = path.join(dist, name === '/' ? 'index.html' : path.normalize(name));
    const type = types[/** @type {keyof typeof types} */ (path.extname(file))];
    if (!type || !fs.existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type }).end(fs.readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ address: `http://127.0.0.1:${address.port}`, close: () => (server.closeAllConnections(), server.close()) });
    });
  });
}

/**
 * Opens the h5 build in a phone-sized browser and measures what it loaded until the first text stood on the screen.
 * @param {string} dist
 * @param {string} executablePath the browser
 * @returns {Promise<{ scripts: number, images: number, text: string, errors: string[] }>} scripts gzipped, images as they are; uncaught page errors
 */
export async function measureFirstLoad(dist, executablePath) {
  const server = await serveFolder(dist);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    const loaded = { scripts: 0, images: 0 };
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      const file = path.join(dist, new URL(request.url()).pathname);
      if (!fs.existsSync(file)) return;
      if (request.resourceType() === 'script') loaded.scripts += gzipSync(fs.readFileSync(file)).length;
      if (request.resourceType() === 'image') loaded.images += fs.statSync(file).size;
    });
    await page.goto(server.address);
    await page.waitForFunction(() => (document.body.innerText ?? '').trim().length > 1, undefined, { timeout: 30_000 });
    return { ...loaded, text: await page.evaluate(() => document.body.innerText.trim()), errors };
  } finally {
    await browser.close();
    server.close();
  }
}
