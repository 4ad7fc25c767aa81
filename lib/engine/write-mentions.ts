import { titleBefore } from './finders/people';
import { NAME_DEFAULT } from './lexicon';
import type { Candidate, Mention } from './model';
import type { Cluster, Draft, Reading, Sense } from './reading';
import { describeUnknown } from './refiners/describe-unknown';
import { givenToken, surnameToken } from './refiners/name-parts';

/** Turns the drafts that are left into mentions, with reasons for the card. */
export function writeMentions(reading: Reading): Mention[] {
  const terms = new Set<number>();
  const mentions: Mention[] = [];
  for (const draft of reading.drafts) {
    if (draft.type !== 'term' || !isRepeated(draft, terms))
      mentions.push(mentionOf(reading, draft));
  }
  return mentions;
}

/** A term is explained once an article. */
function isRepeated({ chosen }: Draft, terms: Set<number>): boolean {
  if (!chosen || terms.has(chosen.entity)) return true;
  terms.add(chosen.entity);
  return false;
}

function mentionOf(reading: Reading, draft: Draft): Mention {
  const { tokens, lexicon } = reading;
  const paragraph = tokens.paragraph[draft.from] ?? 0;
  const text = tokens.paragraphs[paragraph] ?? '';
  const start = startOf(reading, draft, text);
  const end = endOf(reading, draft, text);
  const chosen = draft.cluster ? draft.cluster.chosen : (draft.chosen ?? null);
  const facts = chosen ? lexicon.entity(chosen.entity) : null;
  const mention: Mention = {
    kind: 'mention',
    paragraph,
    start,
    end,
    surface: text.slice(start, end),
    type: draft.type,
    entity: facts?.id ?? null,
    wikipedia: facts?.wikipedia ?? null,
    confidence: confidenceOf(draft, chosen),
    because: reasonsFor(reading, draft, chosen),
    ...(draft.office === undefined ? {} : { office: lexicon.entity(draft.office).id }),
  };
  if (chosen) return mention;
  const candidates = candidatesOf(reading, draft);
  const described = draft.type === 'office' ? null : describeUnknown(reading, draft);
  return {
    ...mention,
    ...(candidates.length === 0 ? {} : { candidates }),
    ...(described === null ? {} : { described }),
  };
}

/** A given name in brackets that opens a name keeps its bracket: `(Meir) Kahane`. */
function startOf({ tokens }: Reading, { from, to, type }: Draft, text: string): number {
  const start = tokens.start[from] ?? 0;
  const opened = type === 'person' && to - from > 1 && text[start - 1] === '(';
  return opened && text[tokens.end[from] ?? 0] === ')' ? start - 1 : start;
}

function endOf(reading: Reading, draft: Draft, text: string): number {
  const last = draft.to - 1;
  const end = reading.tokens.end[last] ?? 0;
  if (draft.tail === 'stop' && text[end] === '.') return end + 1;
  if (draft.tail === 'possessive' && reading.isPossessive(last)) return end + 2;
  return end;
}

function confidenceOf(draft: Draft, chosen: Sense | null): number {
  if (!chosen) return Math.min(0.9, 0.4 + draft.strength * 0.04);
  return Math.min(0.99, 0.6 + chosen.score * 0.05);
}

function reasonsFor(reading: Reading, draft: Draft, chosen: Sense | null): readonly string[] {
  const reasons = [...draft.because, ...(chosen?.because ?? [])];
  const { cluster } = draft;
  if (cluster && cluster.opener !== draft) {
    const { opener } = cluster;
    const where = opener.from < draft.from ? 'above' : 'below';
    const full = reading.tokens.slice(opener.from, opener.to);
    const short = opener.to - opener.from === draft.to - draft.from;
    const part = isFirstName(reading, draft, cluster) ? 'first name' : 'surname';
    reasons.unshift(short ? `named so ${where}` : `${part} of ${full}, named ${where}`);
  }
  if (chosen && reasons.length === 0) reasons.push(knownReason(reading, chosen));
  return reasons.length === 0 ? [formReason(reading, draft)] : reasons;
}

/** `Golda`, `Sir Arthur`: not the surname of the one it means. */
function isFirstName(reading: Reading, draft: Draft, { opener, surname }: Cluster): boolean {
  const token = surnameToken(reading, draft);
  const given = givenToken(reading, opener);
  return given >= 0 && reading.sameWord(token, given) && !reading.sameWord(token, surname);
}

function knownReason({ lexicon }: Reading, { name }: Sense): string {
  const byDay = name >= 0 && (lexicon.nameKind(name) & NAME_DEFAULT) !== 0;
  return byDay ? 'what this name meant at the time' : 'known by this name';
}

/** Why words that nobody listed are taken for a name. */
function formReason(reading: Reading, { type, from }: Draft): string {
  const title = type === 'person' ? titleBefore(reading, from) : -1;
  if (title >= 0) return `follows the title “${reading.tokens.text(title)}”`;
  if (type === 'person') return 'has the form of a person’s name';
  return type === 'place' ? 'stands where a place is named' : 'has the form of a name';
}

function candidatesOf(reading: Reading, draft: Draft): readonly Candidate[] {
  const senses = draft.cluster ? draft.cluster.senses : draft.senses;
  const best = [...senses].sort((a, b) => b.score - a.score).slice(0, 4);
  return best.map(({ entity, score }) => {
    const { id, name } = reading.lexicon.entity(entity);
    return { entity: id, name, confidence: Math.max(0.05, Math.min(0.6, 0.2 + score * 0.06)) };
  });
}
