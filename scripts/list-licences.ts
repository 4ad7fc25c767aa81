import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFile } from './record-bundled';

/**
 * `npm run licences`, after a build: lists what others wrote of the extension. Writes
 * `assets/bundled.json`, which the settings show, and `public/licences.txt`, which is shipped.
 */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** What is bundled beside packages, with the file that holds its licence. */
const BESIDE: readonly (Bundled & { readonly text: string })[] = [
  { name: 'Frank Ruhl Libre', version: '', licence: 'OFL-1.1', text: 'OFL-FrankRuhlLibre.txt' },
  { name: 'Literata', version: '', licence: 'OFL-1.1', text: 'OFL-Literata.txt' },
];

const MIT = readFileSync('LICENSE', 'utf8');
const folders = new Set(
  ['chrome', 'firefox'].flatMap(
    (browser) => JSON.parse(readFileSync(bundledFile(browser), 'utf8')) as string[],
  ),
);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

function packageIn(folder: string): Bundled & { readonly text: string } {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  if (!license) throw new Error(`${name} says nothing of its licence.`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file ? readFileSync(join(folder, file), 'utf8') : withoutText(name, license, by);
  return { name, version, licence: license, text };
}

/** Some packages name the MIT licence and leave its words out. */
function withoutText(name: string, licence: string, by: string | undefined): string {
  if (licence !== 'MIT') throw new Error(`${name} brings no text of ${licence}.`);
  const terms = MIT.slice(MIT.indexOf('Permission is hereby'));
  return `MIT License\n\nCopyright (c) ${by ?? `the authors of ${name}`}\n\n${terms}`;
}

const packages = [...folders].map(packageIn);
const fonts = BESIDE.map((font) => ({
  ...font,
  text: readFileSync(join('assets/fonts', font.text), 'utf8'),
}));
const all = [...packages, ...fonts].sort((one, other) => (one.name < other.name ? -1 : 1));

const list = all.map(({ name, version, licence }) => ({ name, version, licence }));
const LINE = '='.repeat(80);
const texts = all.map(
  ({ name, version, licence, text }) =>
    `${LINE}\n${`${name} ${version}`.trim()} (${licence})\n${LINE}\n\n${text.trim()}\n`,
);
writeFileSync('assets/bundled.json', `${JSON.stringify(list, null, 2)}\n`);
writeFileSync(
  'public/licences.txt',
  `Dateline itself is under the MIT licence. Of others there is in it:\n\n${texts.join('\n')}`,
);
for (const { name, version, licence } of list)
  console.log(`${licence.padEnd(14)} ${name} ${version}`);
