'use strict';
// node browser_test.js PROGRAM TOOLS: Chromium opens the documentation page, which shows every operation, and calls one of them. The page
// doesn't violate its Content-Security-Policy, and sends no request to another host.
const assert = require('assert');
const fs = require('fs');
const { tools, skip } = require('./npm_tools.js');
const { documentOf, withService } = require('./start_service.js');

const [program, folder] = process.argv.slice(2);

function chromium() {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => fs.existsSync(file));
  return found || skip('chromium is missing');
}

async function withPage(at, executablePath, use) {
  const puppeteer = at.require('puppeteer-core');
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  try {
    await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

async function main() {
  const executable = chromium();
  const at = tools(folder);
  const operations = Object.values(documentOf(program).paths).flatMap((item) => Object.keys(item)).length;
  await withService(program, async (url) => {
    const known = await fetch(`${url}/docs`);
    if (known.status === 404) skip('the service was built without the page');
    await withPage(at, executable, async (page) => {
      const complaints = [];
      const hosts = new Set();
      page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => /^https?:/.test(request.url()) && hosts.add(new URL(request.url()).origin));

      await page.goto(`${url}/docs`, { waitUntil: 'networkidle0' });
      await page.waitForSelector('.opblock');
      assert.strictEqual((await page.$$('.opblock')).length, operations, 'every operation is shown');

      // Enter the token, as a user would.
      await page.click('.btn.authorize');
      await page.waitForSelector('.auth-container input');
      await page.type('.auth-container input', 'demo-token');
      await page.click('.auth-btn-wrapper .authorize');
      await page.click('.btn-done');

      await page.click('#operations-customers-getCustomers .opblock-summary-control');
      await page.waitForSelector('#operations-customers-getCustomers .execute');
      await page.click('#operations-customers-getCustomers .execute');
      await page.waitForSelector('#operations-customers-getCustomers .live-responses-table .response-col_status');
      const status = await page.$eval('#operations-customers-getCustomers .live-responses-table .response .response-col_status', (cell) => cell.textContent);
      const body = await page.$eval('#operations-customers-getCustomers .live-responses-table .response .highlight-code', (cell) => cell.textContent);
      assert.match(status, /^200/);
      assert.match(body, /"customers": \[\]/);

      assert.deepStrictEqual([...hosts], [url], 'no other host is asked');
      assert.deepStrictEqual(complaints, []);
    });
  });
}

main();
