import type { MentionType } from '@/lib/engine/model';
import { allEntries } from '../all-entries';
import type { Knowledge, Person } from '../schema';
import type { Finding } from './finding';

const MOST_GLOSS_WORDS = 12;
const NOTE_WORDS = { least: 25, most: 60 };
/** What a document said is told in a sentence. */
const LEAST_OF_DOCUMENTS = 15;

/** Words that judge, mourn or praise where a reference states. */
const LOADED =
  /\b(?:barbaric|bloodthirsty|cowardly|evil|fanatics?|fanatical|glorious|heroic|heroically|heroes|infamous|legendary|martyrs?|monstrous|murderous|nefarious|notorious|sadly|savage|shameful|sinister|so-called|terrorists?|thugs?|tragically|treacherous|unfortunately|vicious|vile)\b/iu;

/** Words that make a text depend on when it is read. */
const UNDATED = /\b(?:currently|nowadays|presently|recently|to date|these days|this year)\b/iu;

/** Glosses and notes have their length, and the tone of a work of reference. */
export function checkTexts(knowledge: Knowledge): readonly Finding[] {
  const lesser = lesserPeopleIn(knowledge);
  return allEntries(knowledge)
    .filter(({ entry }) => entry.thin !== true)
    .flatMap(({ type, entry: { id, gloss, note, name } }) => [
      ...checkGloss(id, gloss),
      // Of a word, the gloss can say all there is; of a lesser minister, the office.
      ...(note === undefined && (type === 'term' || lesser.has(id))
        ? []
        : checkNote(id, note, leastWords(type))),
      ...checkTone(id, `${gloss} ${note ?? ''}`.replaceAll(name, '')),
    ]);
}

/** Those who are declared to be known by no more than title and surname: the gloss says who. */
function lesserPeopleIn({ people }: Knowledge): ReadonlySet<string> {
  const isLesser = ({ fame }: Person) => fame === 1 || fame === 2;
  return new Set(people.filter(isLesser).map(({ id }) => id));
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
