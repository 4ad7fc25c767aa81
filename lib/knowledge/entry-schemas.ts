import * as v from 'valibot';
import { isEdtf } from '@/lib/engine/dates/edtf';

/** A year without quotes reaches us as a number. */
const YearOrText = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2100), v.transform(String)),
  v.string(),
]);
const Edtf = v.pipe(
  YearOrText,
  v.check(isEdtf, ({ input }) => `"${input}" is no EDTF date`),
);
const LastDay = v.pipe(
  YearOrText,
  v.check(
    (text) => text === '..' || isEdtf(text),
    ({ input }) => `"${input}" is no EDTF date`,
  ),
);
const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'is no kebab-case id'));
const listOf = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());

const span = { from: v.exactOptional(Edtf), until: v.exactOptional(Edtf) };

const Name = v.strictObject({
  text: Text,
  ...span,
  mode: v.exactOptional(v.picklist(['full', 'surname', 'acronym', 'context'])),
  needs: v.exactOptional(listOf(Id)),
});
const Names = listOf(v.union([Text, Name]));

const Spell = v.strictObject({ text: Text, ...span });
const Within = v.strictObject({ id: Id, ...span });

const Latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const Longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

const entry = {
  id: Id,
  name: Text,
  wikipedia: v.nullable(Text),
  wikipediaAlso: v.exactOptional(listOf(Text)),
  names: v.exactOptional(Names),
  gloss: Text,
  note: v.exactOptional(Text),
  related: v.exactOptional(listOf(Id)),
  sources: v.pipe(listOf(Text), v.minLength(1, 'needs at least one source')),
};

export const PersonSchema = v.strictObject({
  ...entry,
  sex: v.picklist(['m', 'f']),
  born: v.exactOptional(Edtf),
  died: v.exactOptional(Edtf),
  surname: v.exactOptional(v.nullable(Text)),
  fame: v.exactOptional(v.picklist([1, 2, 3])),
  roles: v.exactOptional(listOf(Spell)),
});

export const PlaceSchema = v.strictObject({
  ...entry,
  at: v.pipe(v.strictTuple([Latitude, Longitude]), v.readonly()),
  precision: v.exactOptional(v.picklist(['point', 'region', 'country'])),
  adjectives: v.exactOptional(listOf(Text)),
  status: v.exactOptional(listOf(Spell)),
  within: v.exactOptional(listOf(Within)),
  ...span,
  community: v.exactOptional(Text),
});

export const OrganizationSchema = v.strictObject({
  ...entry,
  founded: v.exactOptional(Edtf),
  dissolved: v.exactOptional(Edtf),
  seat: v.exactOptional(v.union([Id, listOf(Within)])),
  predecessor: v.exactOptional(Id),
  successor: v.exactOptional(Id),
});

export const EventSchema = v.strictObject({
  ...entry,
  when: Edtf,
  where: v.exactOptional(Id),
  participants: v.exactOptional(listOf(Id)),
  threads: v.exactOptional(listOf(Id)),
  followed: v.exactOptional(Text),
  weight: v.picklist([1, 2, 3]),
  mark: v.exactOptional(v.picklist(['by-name', 'timeline'])),
});

export const DocumentSchema = v.strictObject({
  ...entry,
  date: v.exactOptional(Edtf),
  parties: v.exactOptional(listOf(Id)),
});

export const TermSchema = v.strictObject(entry);

const Remark = v.picklist(['acting', 'uncertain']);
const Holder = v.union(
  [
    v.pipe(v.strictTuple([Id, Edtf, LastDay]), v.readonly()),
    v.pipe(v.strictTuple([Id, Edtf, LastDay, Remark]), v.readonly()),
  ],
  ({ input }) => `${JSON.stringify(input)} is not [person, from, until, remark?]`,
);

export const OfficeSchema = v.strictObject({
  ...entry,
  body: Id,
  heads: v.pipe(Names, v.minLength(1, 'needs at least one head')),
  adjectives: v.exactOptional(listOf(Text)),
  bare: v.exactOptional(v.strictObject({ ...span, in: v.exactOptional(listOf(Id)) })),
  ...span,
  gaps: v.exactOptional(listOf(Spell)),
  seats: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  holders: listOf(Holder),
});

export const ThreadSchema = v.strictObject({
  id: Id,
  name: Text,
  about: v.pipe(listOf(Id), v.minLength(1, 'needs at least one entity')),
});

export const SurfaceSchema = v.strictObject({
  text: Text,
  senses: v.pipe(
    listOf(v.strictObject({ entity: Id, ...span })),
    v.minLength(1, 'needs at least one sense'),
  ),
});

export const SourceSchema = v.strictObject({
  key: Id,
  name: Text,
  url: v.exactOptional(Text),
  licence: v.exactOptional(Text),
  use: v.exactOptional(Text),
});

/** A finding of the checks that was looked into and stands, with the reason. */
export const ExceptionSchema = v.strictObject({ rule: Id, about: Text, reason: Text });
