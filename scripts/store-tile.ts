import { readFile } from 'node:fs/promises';

/** The small tile of the Chrome Web Store, in px. */
export const TILE = { width: 440, height: 280 };

/** The sign of `assets/icon.svg` (a strip of telegraph tape over a rule) and the name, as a page. */
export async function drawTile(): Promise<string> {
  const face = await readFile('assets/fonts/literata-semibold.woff2', 'base64');
  const { width, height } = TILE;
  return `<!doctype html>
<style>
  @font-face { font-family: Literata; src: url(data:font/woff2;base64,${face}); }
  body { margin: 0; }
  text { font-family: Literata; }
</style>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
  <rect width="${width}" height="${height}" fill="#1c2a4a" />
  <path d="M0 44h440v68H0z" fill="#f7f0e1" />
  <g fill="#1c2a4a">
    <rect x="48" y="66" width="62" height="24" rx="4" />
    <circle cx="140" cy="78" r="13" />
    <circle cx="176" cy="78" r="13" />
    <g opacity="0.16">
      <circle cx="246" cy="78" r="13" />
      <rect x="272" y="66" width="62" height="24" rx="4" />
      <rect x="368" y="66" width="62" height="24" rx="4" />
    </g>
  </g>
  <text x="45" y="186" font-size="58" fill="#f7f0e1" letter-spacing="-0.8">Dateline</text>
  <rect x="48" y="202" width="226" height="7" rx="3.5" fill="#e4694a" />
  <text x="47" y="240" font-size="19" fill="#d9d3c4">The JTA archive, as of its day</text>
</svg>`;
}
