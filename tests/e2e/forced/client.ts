import { browser } from '#imports';
import type { ArchiveArticle } from '@/lib/engine/model';
import { sendMessage } from '@/lib/messages';
import type { Highlight } from '@/lib/notes/highlight';
import { describePassage } from '@/lib/notes/passages';
import { readArticle } from '@/lib/page/read-article';
import { createEditTurns } from '@/lib/state/edit-turns';
import { createLivePage, type LivePage } from '@/lib/state/live-page';
import { newCommandId } from '@/lib/state/new-command-id';
import { createNoteTaking, type NoteTaking } from '@/lib/state/note-taking';
import { createOwnKnowledgeState } from '@/lib/state/own-knowledge-state';
import { createPlaceRepair } from '@/lib/state/place-repair';
import { sendCommand } from '@/lib/state/send-command';
import { type Answer, ASK, type Command, type Report, TELL } from './commands';

/**
 * Dateline's own client code, as its pages use it, with a test in the place of the reader: in a
 * content script where it stands on a page of the archive, else in a page of the extension.
 */
interface Desk {
  readonly page: LivePage;
  readonly notes: NoteTaking;
}
const isOwnPage = location.protocol.endsWith('extension:');
const own = isOwnPage ? createOwnKnowledgeState() : null;
// A context can listen for a message once; this one looks only when it is asked.
own?.dispose();
let mine: Desk | null = null;
let joined: Desk | null = null;
let article: ArchiveArticle | null = null;
let sent = 0;

const { runtime } = browser;
const send = runtime.sendMessage.bind(runtime) as (...message: unknown[]) => unknown;
Object.defineProperty(runtime, 'sendMessage', {
  configurable: true,
  value(message: { type?: string }, ...rest: unknown[]) {
    if (!/^(?:get|list|describe|open)/u.test(message.type ?? '')) sent += 1;
    return send(message, ...rest);
  },
});

function deskOf(text: ArchiveArticle): Desk {
  const page = createLivePage(text);
  return { page, notes: createNoteTaking(page) };
}

function here<T>(part: T | null): T {
  if (part === null) throw new Error('there is none');
  return part;
}

async function open(given: ArchiveArticle | null): Promise<Answer> {
  const reading = given ? null : readArticle(document, location.href);
  article = given ?? (reading?.ok ? reading.article : null);
  mine = deskOf(here(article));
  joined ??= given ? null : mine;
  await mine.page.open();
  return { ok: true, article: here(article) };
}

/** As a reader does who sees that it is not saved: once more, until it is. */
async function write(id: string, word: string): Promise<Answer> {
  const { page, notes } = here(joined);
  const there = page.opened.value?.highlights.find((one) => one.id === id);
  if (!there) await page.refresh();
  const { colour, note, tags } = here(
    page.opened.value?.highlights.find((one) => one.id === id) ?? null,
  );
  notes.write(id, { colour, note: `${note}\n${word}`, tags: [...tags, word] });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if ((await notes.save(id)) !== 'failed') return { ok: true };
  }
  return { ok: false, why: notes.unsaved.value.get(id)?.problem ?? 'unsaved' };
}

const contentOf = (name: string) => ({
  type: 'term' as const,
  name,
  names: [],
  gloss: 'A word',
  note: '',
  wikipedia: null,
  from: null,
  until: null,
  sources: [],
});

/** As the library does it; its page, with all that it exports, is too much for this one. */
async function onArticle(message: 'deleteArticle' | 'restoreArticle'): Promise<void> {
  const commandId = newCommandId();
  const { slug } = here(article);
  await sendCommand(() => sendMessage(message, { commandId, slug }));
}

async function carryOut(command: Command): Promise<Answer> {
  switch (command.act) {
    case 'open':
      return open(command.article);
    case 'join':
      joined = deskOf(command.article);
      await joined.page.open();
      return { ok: true };
    case 'add': {
      const { start, end, colour, note, tags } = command;
      const { id, revision } = await here(mine).page.addHighlight(start, end, {
        colour,
        note,
        tags,
      });
      return { ok: true, id, revision };
    }
    case 'edit': {
      const { act: _, id, revision, ...content } = command;
      const outcome = await here(mine).page.editHighlight({ id, revision }, content);
      return outcome.ok
        ? { ok: true, revision: outcome.highlight.revision }
        : { ok: false, why: outcome.reason };
    }
    case 'place': {
      const { page } = here(mine);
      const target = describePassage(here(article), command.start, command.end);
      const highlight = { id: command.id, revision: command.revision, target } as Highlight;
      const done = await createPlaceRepair(page.refresh).attach(highlight, target);
      return done ? { ok: true } : { ok: false, why: 'changed' };
    }
    case 'delete':
      await here(mine).page.deleteHighlight(command.id);
      return { ok: true };
    case 'restore':
      await here(mine).page.restoreHighlight(command.id);
      return { ok: true };
    case 'undo':
    case 'redo': {
      const { page } = here(mine);
      const turns = createEditTurns(() => here(article).slug, page.refresh);
      const turned = await turns[command.act]();
      return turned ? { ok: true, id: turned.highlight } : { ok: true };
    }
    case 'setDate':
      await here(mine).page.setDate(command.day);
      return { ok: true };
    case 'deleteArticle':
      await onArticle('deleteArticle');
      return { ok: true };
    case 'restoreArticle':
      await onArticle('restoreArticle');
      return { ok: true };
    case 'say': {
      const { surface } = command;
      const { slug } = here(article);
      const { id } = await here(mine).page.names.say({
        kind: 'mark',
        scope: 'article',
        slug,
        surface,
      });
      return { ok: true, ...(id !== undefined && { id }) };
    }
    case 'takeBack':
      await here(mine).page.names.takeBack(command.id);
      return { ok: true };
    case 'addEntry': {
      const { id, revision } = await here(own).add(contentOf(command.name), null);
      return { ok: true, id, revision };
    }
    case 'editEntry': {
      const outcome = await here(own).edit(command, contentOf(command.name));
      return outcome.ok
        ? { ok: true, revision: outcome.entry.revision }
        : { ok: false, why: outcome.reason };
    }
    case 'deleteEntry':
      await here(own).remove({ entry: command.id });
      return { ok: true };
    case 'restoreEntry':
      await here(own).restore({ entry: command.id });
      return { ok: true };
    case 'importPack': {
      const { name, entries } = command;
      const pack = {
        type: 'dateline-knowledge-pack',
        version: 1,
        name,
        author: null,
        licence: null,
        entries: entries.map((id) => {
          const { from: _, until: __, ...content } = contentOf(`Word ${id}`);
          return { id: `own-${id}`, ...content, from: null, until: null };
        }),
      };
      const outcome = await here(own).importPack(JSON.stringify(pack), true);
      return outcome.ok ? { ok: true, id: outcome.pack.id } : { ok: false, why: outcome.fault };
    }
    case 'switchPack':
      await here(own).switchPack(command.id, command.on);
      return { ok: true };
    case 'deletePack':
      await here(own).remove({ pack: command.id });
      return { ok: true };
    case 'restorePack':
      await here(own).restore({ pack: command.id });
      return { ok: true };
    case 'write':
      return write(command.id, command.word);
  }
}

async function run(question: string): Promise<string> {
  sent = 0;
  let answer: Answer;
  try {
    answer = await carryOut(JSON.parse(question) as Command);
  } catch (error) {
    answer = { ok: false, why: String(error) };
  }
  const report: Report = { answer, sent };
  return JSON.stringify(report);
}

if (isOwnPage) Object.assign(globalThis, { run });
else {
  document.addEventListener(ASK, (event) => {
    void run((event as CustomEvent<string>).detail).then((detail) =>
      document.dispatchEvent(new CustomEvent(TELL, { detail })),
    );
  });
}
