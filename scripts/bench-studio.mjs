// npm run bench:studio: the studio of the sample in an installed browser, against its limits. Prints the median of
// several tries and exits 1 where one is over: a control's change until the slide is drawn; the page from a warm cache
// until its slide is there; the PPTX of the longest edition from the press of the button; what of JavaScript is loaded
// before anything is downloaded. $CHROMIUM names a browser.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const TRIES = 7;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const executablePath = [
  process.env.CHROMIUM ?? '',
  ...(process.env.PATH ?? '').split(':').flatMap((folder) => NAMES.map((name) => join(folder, name))),
].find((path) => path !== '' && existsSync(path));
if (!executablePath) {
  console.error('bench:studio: no Chrome, Chromium or Edge on this machine; name one in $CHROMIUM');
  process.exit(1);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function serve(folder) {
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    // As a server does whose files may change: kept, and asked about.
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** In the page: milliseconds from a click until a frame is drawn with what it changed of the slide or its style. */
function changeOf(selector) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${selector} changes nothing on this slide`)), 5000);
    const since = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
    });
    const what = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document.querySelector('.stage'), what);
    document.querySelector(selector).click();
  });
}

const SIZES = ['.segments label:nth-child(3) input', '.segments label:nth-child(4) input'];
const THEMES = ['.themes label:nth-child(1) input', '.themes label:nth-child(2) input'];

async function open(page, address) {
  await page.goto(address);
  await page.locator('.studio .slide').waitFor();
  await page.waitForTimeout(500);
}

/** Looks at the first slide whose drawing is another at another text size: some have room for none. */
async function lookAtText(page) {
  for (let n = 1; n < 12; n++) {
    await page.locator('.outline .claim').nth(n).click();
    const drawn = () => page.locator('.slide-box').innerHTML();
    const looks = [];
    for (const control of SIZES) {
      await page.locator(control).first().click({ force: true });
      await page.waitForTimeout(1000);
      looks.push(await drawn());
    }
    await page.locator(SIZES[0]).first().click({ force: true });
    await page.waitForTimeout(1000);
    if (looks[0] !== looks[1]) return;
  }
  throw new Error('no slide shows a text size');
}

async function changes(page, address) {
  const found = [];
  for (const audience of ['leaders', 'tech']) {
    await open(page, `${address}?audience=${audience}`);
    await lookAtText(page);
    for (const [name, controls] of Object.entries({ 'text size': SIZES, theme: THEMES })) {
      const times = [];
      for (let n = 0; n < 2 * TRIES + 2; n++) {
        const took = await page.evaluate(changeOf, controls[(n + 1) % 2]);
        // The first of each has never been set before.
        if (n > 1) times.push(took);
        await page.waitForTimeout(150);
      }
      found.push({ what: `change of ${name}, ${audience}`, value: median(times), limit: 100, unit: 'ms' });
    }
  }
  return found;
}

async function ready(page, address) {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.studio .slide')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        window.readyAt = performance.now();
      });
    }).observe(document, { subtree: true, childList: true });
  });
  const times = [];
  for (let n = 0; n <= TRIES; n++) {
    await open(page, `${address}?audience=leaders`);
    if (n > 0) times.push(await page.evaluate(() => window.readyAt));
  }
  return { what: 'ready from a warm cache', value: median(times), limit: 1000, unit: 'ms' };
}

async function pptx(page, address) {
  await open(page, `${address}?audience=tech`);
  const slides = Number(/\d+\D+(\d+)/.exec(await page.locator('.position').textContent())?.[1]);
  const times = [];
  for (let n = 0; n < TRIES; n++) {
    const since = performance.now();
    await Promise.all([page.waitForEvent('download'), page.locator('.downloads .primary').click()]);
    times.push(performance.now() - since);
    await page.waitForTimeout(300);
  }
  const name = `PPTX of ${slides} slides`;
  return [
    { what: `${name}, its code not yet loaded`, value: times[0], limit: 2000, unit: 'ms' },
    { what: name, value: median(times.slice(1)), limit: 2000, unit: 'ms' },
  ];
}

async function scripts(browser, address, folder) {
  // A window of its own, without the service worker, which fetches everything for later.
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  const paths = [];
  page.on('request', (request) => request.resourceType() === 'script' && paths.push(new URL(request.url()).pathname));
  await open(page, address);
  await page.context().close();
  const sizes = paths.map((path) => gzipSync(readFileSync(join(folder, path))).length);
  const value = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return { what: 'JavaScript before a download, gzip', value, limit: 250, unit: 'KB' };
}

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-bench-studio-'));
const args = ['build', join(root, 'content/digital-government'), '--format', 'html', '--out', folder];
execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: 'ignore' });
const server = await serve(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const address = `http://127.0.0.1:${server.address().port}/studio/`;
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const results = [
    ...(await changes(page, address)),
    await ready(page, address),
    ...(await pptx(page, address)),
    await scripts(browser, address, folder),
  ];
  console.log(`Node ${process.version}, ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
  for (const { what, value, limit, unit } of results)
    console.log(
      `${what.padEnd(44)}${`${value.toFixed(0)} ${unit}`.padStart(10)}   at most ${limit} ${unit}${value > limit ? '   OVER' : ''}`,
    );
  if (results.some(({ value, limit }) => value > limit)) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
