'use strict';
// node browser_test.js SITE TOOLS: Chromium opens pages of the built site SITE at two widths. Nothing is wider than the window, no request goes to another host,
// and the search finds what is typed. The npm packages in TOOLS are those of tests/openapi.
const assert = require('assert');
const fs = require('fs');
const http = require('http');
const path = require('path');
const { tools, skip } = require('../openapi/npm_tools.js');

const [site, folder] = process.argv.slice(2);
const widths = [{ width: 1280, height: 900 }, { width: 390, height: 844, isMobile: true, hasTouch: true }];
const pages = ['index.html', 'tutorial/install.html', 'guides/events.html', 'reference/headers/server.html', 'reference/terraform/deployer.html',
  'explanation/speed.html', 'errors/deployment.html',
  'explanation/architecture.html', 'guides/local-cloud.html', 'reference/command.html', 'reference/headers/aws.html', 'operations.html'];
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

const chromium = () =>
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => fs.existsSync(file)) || skip('chromium is missing');

function serve() {
  const server = http.createServer((request, response) => {
    const file = path.join(site, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] || 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function search(page, words) {
  await page.evaluate(() => { document.getElementById('__search').checked = true; });
  await page.waitForSelector('.md-search__input', { visible: true });
  await page.type('.md-search__input', words);
  await page.waitForSelector('.md-search-result__item', { timeout: 20_000 });
  return page.$$eval('.md-search-result__item > .md-search-result__link', (links) => links.map((link) => new URL(link.href).pathname));
}

async function main() {
  if (!fs.existsSync(path.join(site, 'index.html'))) skip('the site is not built here');
  const executablePath = chromium();
  const puppeteer = tools(folder).require('puppeteer-core');
  const server = await serve();
  const url = `http://127.0.0.1:${server.address().port}`;
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  try {
    for (const viewport of widths) {
      const page = await browser.newPage();
      const complaints = [];
      const hosts = new Set();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => /^https?:/.test(request.url()) && hosts.add(new URL(request.url()).origin));
      await page.setViewport(viewport);
      for (const name of pages) {
        await page.goto(`${url}/${name}`, { waitUntil: 'networkidle0' });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= viewport.width, `${name} is ${width} wide in a window of ${viewport.width}`);
        if (process.env.SCREENSHOTS) {
          await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name.replace(/\W/g, '-')}-${viewport.width}.png` });
        }
      }
      await page.goto(`${url}/index.html`, { waitUntil: 'networkidle0' });
      const found = await search(page, 'roll back');
      assert.ok(found.includes('/explanation/deploying.html'), `the search for "roll back" lists ${found}`);
      assert.deepStrictEqual([...hosts], [url], 'no other host is asked');
      assert.deepStrictEqual(complaints, []);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

main();
