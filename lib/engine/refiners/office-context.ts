import type { Cluster, Draft, OfficeUse, Reading } from '../reading';

/** What a story says that helps to tell whose office is meant. */
export class OfficeContext {
  readonly #entities = new Map<number, number>();
  readonly #placed = new Map<number, Set<number>>();
  #most: number | undefined;
  readonly #inParagraph = new Map<number, Set<number>>();
  readonly #byOffice = new Map<number, Titled[]>();
  readonly #byWords = new Map<number, Titled[]>();
  /** In the order of the text. */
  readonly #ministers: Cluster[] = [];

  /** Whether an entity is mentioned, by name or by its adjective. */
  mentions(entity: number): boolean {
    return this.#entities.has(entity);
  }

  /** Whether an entity is mentioned in a paragraph. */
  mentionsIn(paragraph: number, entity: number): boolean {
    return this.#inParagraph.get(paragraph)?.has(entity) ?? false;
  }

  /** The one person of the story who bears the office as a title; null for none or several. */
  namedHolder({ head, countries, offices }: OfficeUse): Cluster | null {
    const people = new Set<Cluster>();
    for (const office of offices) {
      for (const { cluster } of this.#byOffice.get(office) ?? []) people.add(cluster);
    }
    for (const titled of this.#byWords.get(head.key) ?? []) {
      if (sameCountry(titled.countries, countries)) people.add(titled.cluster);
    }
    const [only] = people;
    return people.size === 1 && only ? only : null;
  }

  /** The minister of the story who was named last before a token, for a bare *the Minister*. */
  ministerBefore(token: number): Cluster | null {
    return this.#ministers.findLast(({ opener }) => opener.from < token) ?? null;
  }

  /** Whether a paragraph speaks of some place or other than `own`. */
  isElsewhere(paragraph: number, own: readonly number[] = []): boolean {
    for (const place of this.#placed.get(paragraph) ?? []) if (!own.includes(place)) return true;
    return false;
  }

  /** Whether nothing that offices belong to is named more often in the story. */
  isAbout(entity: number): boolean {
    this.#most ??= Math.max(1, ...this.#entities.values());
    return this.#entities.get(entity) === this.#most;
  }

  addEntity(entity: number, paragraph: number): void {
    this.#entities.set(entity, (this.#entities.get(entity) ?? 0) + 1);
    const others = this.#inParagraph.get(paragraph) ?? new Set();
    this.#inParagraph.set(paragraph, others.add(entity));
  }

  /** Known to be about, though nothing names it. */
  addNear(entity: number): void {
    if (!this.#entities.has(entity)) this.#entities.set(entity, 0);
  }

  addPlace(place: number, paragraph: number): void {
    const others = this.#placed.get(paragraph) ?? new Set();
    this.#placed.set(paragraph, others.add(place));
  }

  addTitled(cluster: Cluster, { head, countries, offices }: OfficeUse): void {
    const titled = { cluster, countries };
    for (const office of offices) addFew(this.#byOffice, office, titled);
    addFew(this.#byWords, head.key, titled);
  }

  addMinister(cluster: Cluster): void {
    this.#ministers.push(cluster);
  }
}

interface Titled {
  readonly cluster: Cluster;
  readonly countries: readonly number[] | null;
}

/** More bearers of one title than these make it no clearer. */
const FEW = 8;

function addFew(lists: Map<number, Titled[]>, key: number, titled: Titled): void {
  const list = lists.get(key) ?? [];
  if (list.length < FEW) list.push(titled);
  lists.set(key, list);
}

function sameCountry(one: readonly number[] | null, other: readonly number[] | null): boolean {
  if (one === null || other === null) return true;
  return one.some((country) => other.includes(country));
}

/** The context of each story of the page, by its number. */
export function officeContexts(reading: Reading): ReadonlyMap<number, OfficeContext> {
  const contexts = new Map<number, OfficeContext>();
  const at = (token: number) => {
    const story = reading.stories[token] ?? 0;
    const context = contexts.get(story) ?? new OfficeContext();
    contexts.set(story, context);
    return context;
  };
  for (const draft of reading.drafts) addDraft(reading, at(draft.from), draft);
  const seen = new Set<Cluster>();
  for (const { from, cluster } of reading.drafts) {
    if (!cluster || seen.has(cluster)) continue;
    seen.add(cluster);
    for (const use of cluster.titles) at(from).addTitled(cluster, use);
    if (cluster.titles.some((use) => isMinistry(reading, use))) at(from).addMinister(cluster);
  }
  for (const { from, entities } of reading.adjectives.values()) {
    const paragraph = reading.tokens.paragraph[from] ?? 0;
    for (const entity of entities) at(from).addEntity(entity, paragraph);
  }
  return contexts;
}

/** `Foreign Minister`, `Minister of Justice`: not the minister of a legation. */
function isMinistry({ tokens }: Reading, { head: { from, to } }: OfficeUse): boolean {
  if (to - from < 2) return false;
  return (
    tokens.reads(to - 1, 'Minister') ||
    (tokens.reads(from, 'Minister') && !tokens.reads(from + 1, 'to'))
  );
}

function addDraft(
  reading: Reading,
  context: OfficeContext,
  { from, chosen, cluster }: Draft,
): void {
  const entity = (cluster ? cluster.chosen : chosen)?.entity;
  if (entity === undefined) return;
  const paragraph = reading.tokens.paragraph[from] ?? 0;
  context.addEntity(entity, paragraph);
  const { type, related } = reading.lexicon.entity(entity);
  // `the White House` stands in Washington.
  if (type === 'organization') for (const seat of related) context.addNear(seat);
  if (type !== 'place') return;
  context.addPlace(entity, paragraph);
  for (const home of related) {
    if (reading.lexicon.entity(home).type === 'place') context.addEntity(home, paragraph);
  }
}
