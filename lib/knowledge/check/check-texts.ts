import type { MentionType } from '@/lib/engine/model';
import { allEntries } from '../all-entries';
import type { Knowledge } from '../schema';
import type { Finding } from './finding';

const MOST_GLOSS_WORDS = 12;
const NOTE_WORDS = { least: 25, most: 60 };
/** What a document said is told in a sentence. */
const LEAST_OF_DOCUMENTS = 15;

/** Of a word, a newspaper, a river or a novel, the gloss can say all that a reader needs. */
const TOLD_BY_GLOSS: ReadonlySet<MentionType> = new Set([
  'term',
  'organization',
  'place',
  'document',
]);

/** Words that judge, mourn or praise where a reference states. */
const LOADED =
  /\b(?:barbaric|bloodthirsty|cowardly|evil|fanatics?|fanatical|glorious|heroic|heroically|heroes|infamous|legendary|martyrs?|monstrous|murderous|nefarious|notorious|sadly|savage|shameful|sinister|so-called|terrorists?|thugs?|tragically|treacherous|unfortunately|vicious|vile)\b/iu;

/** Words that make a text depend on when it is read. */
const UNDATED = /\b(?:currently|nowadays|presently|recently|to date|these days|this year)\b/iu;

/** Glosses and notes have their length, and the tone of a work of reference. */
export function checkTexts(knowledge: Knowledge): readonly Finding[] {
  const lesser = lesserIn(knowledge);
  return allEntries(knowledge)
    .filter(({ entry }) => entry.thin !== true)
    .flatMap(({ type, entry: { id, gloss, note, name } }) => [
      ...checkGloss(id, gloss),
      // The gloss can say all there is; of a lesser person or event, too.
      ...(note === undefined && (TOLD_BY_GLOSS.has(type) || lesser.has(id))
        ? []
        : checkNote(id, note, leastWords(type))),
      ...checkTone(id, `${gloss} ${note ?? ''}`.replaceAll(name, '')),
    ]);
}

/** People who are declared to be known by no more than title and surname, events of interest to few. */
function lesserIn({ people, events }: Knowledge): ReadonlySet<string> {
  const lesserPeople = people.filter(({ fame }) => fame === 1 || fame === 2);
  const lesserEvents = events.filter(({ weight }) => weight === 1);
  return new Set([...lesserPeople, ...lesserEvents].map(({ id }) => id));
}

/** Words as a reader counts them: a number or a dashed word is one. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function checkGloss(id: string, gloss: string): readonly Finding[] {
  const words = countWords(gloss);
  const findings: Finding[] = [];
  if (words > MOST_GLOSS_WORDS) {
    findings.push({ rule: 'gloss-length', about: id, message: `${id}: gloss of ${words} words` });
  }
  if (/[^.][.]$/u.test(gloss) && !/\b(?:\p{Lu}\.)+$/u.test(gloss)) {
    findings.push({ rule: 'gloss-stop', about: id, message: `${id}: gloss with a full stop` });
  }
  return findings;
}

function leastWords(type: MentionType): number {
  return type === 'document' ? LEAST_OF_DOCUMENTS : NOTE_WORDS.least;
}

function checkNote(id: string, note: string | undefined, least: number): readonly Finding[] {
  if (note === undefined) return [{ rule: 'no-note', about: id, message: `${id}: has no note` }];
  const words = countWords(note);
  if (words >= least && words <= NOTE_WORDS.most) return [];
  return [{ rule: 'note-length', about: id, message: `${id}: note of ${words} words` }];
}

function checkTone(id: string, text: string): readonly Finding[] {
  return [LOADED, UNDATED].flatMap((pattern) => {
    const [word] = pattern.exec(text) ?? [];
    if (word === undefined) return [];
    return [{ rule: 'tone', about: `${id} ${word}`, message: `${id}: “${word}”` }];
  });
}
