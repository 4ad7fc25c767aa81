import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readArticle } from '@/lib/page/read-article';
import { parsePage } from './parse-page';
import './quiet-end';

const USAGE = 'Usage: npm run extract -- FILE.html --url URL';

const { values, positionals } = parseArgs({
  options: { url: { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined || values.url === undefined) {
  console.error(USAGE);
  process.exit(2);
}

const html = await readFile(file, 'utf8').catch(() => {
  console.error(`${file}: cannot be read.`);
  process.exit(1);
});
const reading = readArticle(parsePage(html), values.url);
if (reading.ok) {
  console.log(JSON.stringify(reading.article, null, 2));
} else {
  if (reading.reason === 'no-body') {
    console.error(`${file}: an article by its address, but there is no text on the page.`);
  }
  console.log(
    JSON.stringify({ kind: reading.reason === 'listing' ? 'listing' : 'other' }, null, 2),
  );
}
