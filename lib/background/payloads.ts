import * as v from 'valibot';
import { CITATION_STYLES } from '@/lib/citation/cite';
import { isEdtf } from '@/lib/engine/dates/edtf';
import { MENTION_TYPES } from '@/lib/engine/model';
import { MAP_FITS } from '@/lib/knowledge/places-map';
import { MOST_NOTES, MOST_SHELVED } from '@/lib/messages/library';
import { FILE_PLACES, RESTORE_MODES } from '@/lib/notes/backup';
import { GATHERING_LIMITS } from '@/lib/notes/gathering';
import { COLOURS, DOUBTS } from '@/lib/notes/highlight';
import { IMPORT_LIMITS } from '@/lib/notes/imported-note';
import { faultsOf, OWN_TYPES, tidyContent } from '@/lib/notes/own-entry';
import { PACK_LIMITS } from '@/lib/notes/pack';

/**
 * What messages may carry. Pages are not ours: what comes from them is checked here and nowhere
 * else. The limits lie far above anything the archive holds; they keep nonsense off the disk.
 */
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

const MOST_TEXT = 8_000_000;

export const Slug = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const CommandId = v.pipe(v.string(), v.uuid());
export const Edtf = v.pipe(text(40), v.check(isEdtf, 'no EDTF'));
export const Address = v.pipe(text(4_000), v.regex(/^https?:/));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Colour = v.picklist(COLOURS);
export const Note = text(200_000);
const Tags = list(text(200), 100);

const Dateline = v.object({ place: text(500), day: v.nullable(text(100)) });
const LinkedItem = v.object({ url: Address, title: v.nullable(text(1_000)) });

export const Reading = v.pipe(
  v.object({
    kind: v.literal('article'),
    slug: Slug,
    url: Address,
    title: text(5_000),
    publishedOn: v.nullable(Edtf),
    dateSource: v.picklist(['address', 'page', 'json-ld', 'meta', 'reader', 'none']),
    dateline: v.nullable(Dateline),
    byline: v.nullable(text(1_000)),
    pdf: v.nullable(Address),
    titleCut: v.boolean(),
    paragraphs: list(v.string(), 200_000),
    roles: list(v.picklist(['text', 'subheading', 'insert', 'boilerplate']), 200_000),
    beside: v.exactOptional(
      v.object({ previous: v.nullable(LinkedItem), next: v.nullable(LinkedItem) }),
    ),
  }),
  v.check(({ paragraphs, roles }) => paragraphs.length === roles.length, 'a role a paragraph'),
  v.check(
    ({ paragraphs }) => paragraphs.reduce((sum, { length }) => sum + length, 0) <= MOST_TEXT,
    'text too long',
  ),
);

const Target = v.pipe(
  v.object({
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_TEXT)),
    prefix: text(1_000),
    suffix: text(1_000),
    start: Offset,
    end: Offset,
  }),
  v.check(({ start, end }) => start < end, 'an empty passage'),
);

export const Draft = v.object({
  slug: Slug,
  target: Target,
  colour: Colour,
  note: Note,
  tags: Tags,
});

const Content = v.object({
  colour: v.exactOptional(Colour),
  note: v.exactOptional(Note),
  tags: v.exactOptional(Tags),
});

const correction = {
  scope: v.picklist(['article', 'everywhere']),
  slug: v.exactOptional(Slug),
  surface: v.pipe(text(500), v.minLength(1)),
  type: v.exactOptional(v.picklist(MENTION_TYPES)),
  entity: v.exactOptional(Id),
  was: v.exactOptional(Id),
  wikipedia: v.exactOptional(v.nullable(text(500))),
};
const isSaidSomewhere = (scope: string, slug: string | undefined) =>
  scope === 'everywhere' || slug !== undefined;

export const CorrectionOf = v.object({
  kind: v.picklist(['not-this', 'is', 'mark']),
  ...correction,
});
const Said = v.pipe(
  CorrectionOf,
  v.check(({ scope, slug }) => isSaidSomewhere(scope, slug), 'of no article'),
);
const Link = v.pipe(
  v.object({ kind: v.picklist(['is', 'mark']), ...correction }),
  v.check(({ scope, slug }) => isSaidSomewhere(scope, slug), 'of no article'),
);

export const EntryContent = v.pipe(
  v.object({
    type: v.picklist(OWN_TYPES),
    name: text(1_000),
    names: list(text(1_000), 200),
    gloss: text(1_000),
    note: text(20_000),
    wikipedia: v.nullable(text(2_000)),
    from: v.nullable(text(40)),
    until: v.nullable(text(40)),
    sources: list(text(2_000), 100),
  }),
  v.transform((content) => tidyContent(content)),
  v.check((content) => faultsOf(content).length === 0, 'an entry with faults'),
);
/** Too large a file is refused where it is read, with a sentence; this one is no file of ours. */
const PackText = text(2 * PACK_LIMITS.bytes);
const PackLine = v.nullable(v.pipe(text(PACK_LIMITS.name), v.minLength(1)));

export const EntityQuestion = Id;
export const PlacesQuestion = v.object({ ids: list(Id, 2_000), fit: v.picklist(MAP_FITS) });
export const NameQuestion = v.object({ text: text(200), day: v.nullable(Edtf) });
export const CorrectionCommand = v.object({ commandId: CommandId, correction: Said });
export const ArticleSlug = Slug;
export const EntitiesQuestion = v.object({ ids: list(Id, 2_000), day: v.nullable(Edtf) });
export const DateCommand = v.object({
  commandId: CommandId,
  slug: Slug,
  publishedOn: v.nullable(Edtf),
});
export const AddCommand = v.object({ commandId: CommandId, draft: Draft });
export const EditCommand = v.object({
  commandId: CommandId,
  id: Id,
  revision: v.pipe(v.number(), v.integer()),
  content: Content,
});
export const ReanchorCommand = v.object({
  commandId: CommandId,
  id: Id,
  revision: v.pipe(v.number(), v.integer()),
  placement: v.object({ target: Target, doubt: v.nullable(v.picklist(DOUBTS)) }),
});
export const RecordId = Id;
/** Of a highlight, a correction, an entry or a pack, by its id. */
export const RecordCommand = v.object({ commandId: CommandId, id: Id });
export const ArticleCommand = v.object({ commandId: CommandId, slug: Slug });
export const TurnCommand = v.object({ commandId: CommandId, slug: v.nullable(Slug) });
export const QuoteRequest = v.object({
  slug: Slug,
  quote: text(MOST_TEXT),
  style: v.picklist(CITATION_STYLES),
});
export const NotesRequest = v.object({ slugs: list(Slug, MOST_NOTES), named: v.boolean() });
const Imported = v.object({
  id: v.pipe(v.string(), v.uuid()),
  url: Address,
  title: v.nullable(text(1_000)),
  publishedOn: v.nullable(text(1_000)),
  target: Target,
  note: Note,
  tags: Tags,
  colour: v.nullable(Colour),
  created: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  modified: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
});
export const NotesIn = v.object({ notes: list(Imported, IMPORT_LIMITS.notes) });
export const ImportNotesCommand = v.object({
  commandId: CommandId,
  begins: v.boolean(),
  notes: list(Imported, IMPORT_LIMITS.notes),
});
export const ReaderRequest = v.object({ slug: Slug, tabId: v.exactOptional(v.number()) });
/** What a file holds is looked at when it is read, so that its faults can be named. */
export const BackupOf = v.union([v.object({ id: Id }), v.object({ file: Id })]);
export const Work = v.object({ commandId: CommandId });
export const PreviewCommand = v.object({ commandId: CommandId, source: BackupOf });
export const KeepFilesCommand = v.object({
  commandId: CommandId,
  place: v.picklist(FILE_PLACES),
});
export const RestoreCommand = v.object({
  commandId: CommandId,
  source: BackupOf,
  mode: v.picklist(RESTORE_MODES),
});
export const AddEntryCommand = v.object({
  commandId: CommandId,
  content: EntryContent,
  link: v.exactOptional(Link),
});
export const EditEntryCommand = v.object({
  commandId: CommandId,
  id: Id,
  revision: v.pipe(v.number(), v.integer()),
  content: EntryContent,
});
export const WriteRequest = v.object({ link: Link });
export const PackQuestion = v.object({ text: PackText });
export const ImportCommand = v.object({ commandId: CommandId, text: PackText, whole: v.boolean() });
export const SwitchCommand = v.object({ commandId: CommandId, id: Id, on: v.boolean() });
export const PackRequest = v.object({
  ids: v.union([v.literal('all'), list(Id, 100_000)]),
  name: v.pipe(text(PACK_LIMITS.name), v.minLength(1)),
  author: PackLine,
  licence: PackLine,
});

const GatheringName = v.pipe(text(GATHERING_LIMITS.name), v.regex(/\S/));
export const CollectionOf = v.object({
  kind: v.literal('collection'),
  name: GatheringName,
  introduction: text(GATHERING_LIMITS.introduction),
  slugs: list(Slug, GATHERING_LIMITS.slugs),
});
export const SearchOf = v.object({
  kind: v.literal('search'),
  name: GatheringName,
  query: text(GATHERING_LIMITS.query),
});
const Gathered = v.variant('kind', [CollectionOf, SearchOf]);
export const AddGatheringCommand = v.object({ commandId: CommandId, content: Gathered });
export const EditGatheringCommand = v.object({
  commandId: CommandId,
  id: Id,
  revision: v.pipe(v.number(), v.integer()),
  content: Gathered,
});
export const MostArticles = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));
export const SlugList = list(Slug, MOST_SHELVED);
export const NameList = list(text(500), 500);
export const ArticlesCommand = v.object({ commandId: CommandId, slugs: SlugList });
export const EditsCommand = v.object({
  commandId: CommandId,
  edits: list(
    v.object({ id: Id, revision: v.pipe(v.number(), v.integer()), content: Content }),
    MOST_SHELVED,
  ),
});
export const LibraryRequest = v.object({ entity: v.nullable(Id) });
