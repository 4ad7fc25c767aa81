import { isEdtf } from '@/lib/engine/dates/edtf';
import { aroundDay } from '@/lib/knowledge/around-day';
import { cardFileOf, openCards } from '@/lib/knowledge/cards';
import { checkKnowledge } from '@/lib/knowledge/check/check-knowledge';
import { describeEntity } from '@/lib/knowledge/describe';
import { draw, factsOf } from '@/lib/knowledge/facts';
import { findByName } from '@/lib/knowledge/find-by-name';
import { readCheckTables, readKnowledge } from '@/scripts/read-knowledge';
import { countKnowledge, printStats } from './knowledge-stats';
import { printCard, printDay, printSheet } from './print-knowledge';
import './quiet-end';

const USAGE = `npm run knowledge -- check                     what is wrong, by file and entry
npm run knowledge -- stats [--json]            counts, coverage, sizes
npm run knowledge -- show NAME [--on DAY]      what is known of somebody or something on a day
npm run knowledge -- around DAY [NAME …]       what happened before, then and after
npm run knowledge -- draw COUNT [SEED]         a sheet of facts to look up, for an audit
DAY is YYYY-MM-DD, YYYY-MM or YYYY.`;

const [command = '', ...rest] = process.argv.slice(2);
process.exitCode = run(command, rest);

/** @returns the exit code */
function run(command: string, args: readonly string[]): number {
  switch (command) {
    case 'check':
      return check();
    case 'stats':
      return stats(args.includes('--json'));
    case 'show':
      return show(args);
    case 'around':
      return around(args);
    case 'draw':
      return drawFacts(args);
    default:
      console.error(USAGE);
      return 2;
  }
}

function check(): number {
  const { authored, exceptions, mistakes, files } = readKnowledge();
  const findings = checkKnowledge(authored, readCheckTables(), exceptions);
  for (const mistake of mistakes) console.error(mistake);
  for (const { rule, about, message } of findings) {
    // `about` begins with an id, but for names that several entries share.
    const id = rule === 'shared-name' ? '' : (about.split(' ')[0] ?? '');
    const file = files.get(id) ?? 'assets/knowledge';
    console.error(`${file}: ${message} [${rule}]`);
  }
  const count = mistakes.length + findings.length;
  if (count === 0) console.log(`Checked ${files.size} entries: nothing to say.`);
  else console.error(`\n${count} findings. Mend them, or explain them in exceptions.yaml.`);
  return count === 0 ? 0 : 1;
}

function stats(json: boolean): number {
  const counted = countKnowledge(readKnowledge());
  if (json) console.log(JSON.stringify(counted, null, 2));
  else printStats(counted);
  return 0;
}

function show(args: readonly string[]): number {
  const { words, day } = readArguments(args);
  if (words.length === 0 || day === undefined) return usage();
  const cards = allCards();
  const found = findByName(readKnowledge().knowledge, words.join(' '));
  for (const id of found) {
    const card = describeEntity(cards, id, day);
    if (card) printCard(card);
  }
  if (found.length === 0) console.error(`Nothing is known of “${words.join(' ')}”.`);
  return found.length === 0 ? 1 : 0;
}

function around([day = '', ...names]: readonly string[]): number {
  if (!isEdtf(day)) return usage();
  const { knowledge } = readKnowledge();
  const entities = names.flatMap((name) => findByName(knowledge, name).slice(0, 1));
  printDay(aroundDay(allCards(), day, entities));
  return 0;
}

function drawFacts([count = '', seed = '1']: readonly string[]): number {
  if (!/^\d+$/u.test(count) || !/^\d+$/u.test(seed)) return usage();
  const facts = draw(factsOf(readKnowledge().authored), Number(count), Number(seed));
  printSheet(facts);
  return 0;
}

function allCards() {
  const { knowledge, thin } = readKnowledge();
  return openCards(cardFileOf(knowledge, thin));
}

/** The words before `--on`, and the day behind it; null without one, undefined if it is no day. */
function readArguments(args: readonly string[]): {
  readonly words: readonly string[];
  readonly day: string | null | undefined;
} {
  const at = args.indexOf('--on');
  if (at < 0) return { words: args, day: null };
  const day = args[at + 1] ?? '';
  const words = [...args.slice(0, at), ...args.slice(at + 2)];
  return { words, day: isEdtf(day) ? day : undefined };
}

function usage(): number {
  console.error(USAGE);
  return 2;
}
