import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'docs/store/pictures';
const MOST_BYTES = 400_000;

function sizeOf(png: Buffer): [width: number, height: number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.each(readdirSync(FOLDER))('%s is as the stores want it, and named in the listing', (name) => {
  const picture = readFileSync(`${FOLDER}/${name}`);
  expect(sizeOf(picture)).toEqual(name === 'tile.png' ? [440, 280] : [1280, 800]);
  expect(picture.length).toBeLessThan(MOST_BYTES);
  expect(readFileSync('docs/store/listing.md', 'utf8')).toContain(`pictures/${name}`);
});

test.each([16, 32, 48, 96, 128])('the icon of %i px has that size', (size) => {
  expect(sizeOf(readFileSync(`public/icon/${size}.png`))).toEqual([size, size]);
});
