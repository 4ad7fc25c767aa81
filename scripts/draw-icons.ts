import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findOrInstallBrowser } from './browser/find-browser';

/** The sizes that browsers ask for, in px, and the drawing for each. */
const ICONS = [
  [16, 'assets/icon-small.svg'],
  [32, 'assets/icon-small.svg'],
  [48, 'assets/icon.svg'],
  [96, 'assets/icon.svg'],
  [128, 'assets/icon.svg'],
] as const;

const browser = await launch({
  browser: 'chrome',
  executablePath: findOrInstallBrowser('chrome'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const [size, drawing] of ICONS) {
  const svg = await readFile(drawing, 'base64');
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
