import { parse } from 'valibot';
import { browser } from '#imports';
import { onMessage } from '@/lib/messages';
import type { Answers } from './answers';
import { type Caller, type Home, identifyCaller, type Sender } from './caller';
import {
  AddCommand,
  AddEntryCommand,
  AddGatheringCommand,
  ArticleCommand,
  ArticleSlug,
  ArticlesCommand,
  CommandId,
  CorrectionCommand,
  DateCommand,
  EditCommand,
  EditEntryCommand,
  EditGatheringCommand,
  EditsCommand,
  EntitiesQuestion,
  EntityQuestion,
  ImportCommand,
  ImportNotesCommand,
  KeepFilesCommand,
  LibraryRequest,
  MostArticles,
  NameList,
  NameQuestion,
  Note,
  NotesIn,
  NotesRequest,
  PackQuestion,
  PackRequest,
  PlacesQuestion,
  PreviewCommand,
  QuoteRequest,
  ReaderRequest,
  Reading,
  ReanchorCommand,
  RecordCommand,
  RecordId,
  RestoreCommand,
  SlugList,
  SwitchCommand,
  TurnCommand,
  Work,
  WriteRequest,
} from './payloads';

/**
 * Answers every message that is for the background, after looking at who asks and what came.
 *
 * @param slugOf the article that an address stands for; null if it is no archive article
 */
export function listen(answers: Answers, slugOf: Home['slugOf']): void {
  const home: Home = {
    extensionId: browser.runtime.id,
    extensionUrl: browser.runtime.getURL('/'),
    slugOf,
  };
  const who = (sender: Sender) => identifyCaller(sender, home);

  onMessage('expectArticle', ({ sender }) => answers.expectArticle(undefined, who(sender)));
  onMessage('openArticle', ({ data, sender }) =>
    answers.openArticle(parse(Reading, data), who(sender)),
  );
  onMessage('getArticle', ({ data, sender }) =>
    answers.getArticle(parse(ArticleSlug, data), who(sender)),
  );
  onMessage('readSample', ({ data, sender }) =>
    answers.readSample(parse(Reading, data), who(sender)),
  );
  onMessage('countMeetings', ({ data, sender }) =>
    answers.countMeetings(parse(ArticleSlug, data), who(sender)),
  );
  onMessage('describeEntities', ({ data, sender }) =>
    answers.describeEntities(parse(EntitiesQuestion, data), who(sender)),
  );
  onMessage('describeDay', ({ data, sender }) =>
    answers.describeDay(parse(EntitiesQuestion, data), who(sender)),
  );
  onMessage('traceDateline', ({ data, sender }) =>
    answers.traceDateline(parse(ArticleSlug, data), who(sender)),
  );
  onMessage('findEntities', ({ data, sender }) =>
    answers.findEntities(parse(NameQuestion, data), who(sender)),
  );
  onMessage('drawPlace', ({ data, sender }) =>
    answers.drawPlace(parse(EntityQuestion, data), who(sender)),
  );
  onMessage('drawPlaces', ({ data, sender }) =>
    answers.drawPlaces(parse(PlacesQuestion, data), who(sender)),
  );
  onMessage('addCorrection', ({ data, sender }) =>
    answers.addCorrection(parse(CorrectionCommand, data), who(sender)),
  );
  onMessage('removeCorrection', ({ data, sender }) =>
    answers.removeCorrection(parse(RecordCommand, data), who(sender)),
  );
  onMessage('listCorrections', ({ sender }) => answers.listCorrections(undefined, who(sender)));
  onMessage('listOwnKnowledge', ({ sender }) => answers.listOwnKnowledge(undefined, who(sender)));
  onMessage('addEntry', ({ data, sender }) =>
    answers.addEntry(parse(AddEntryCommand, data), who(sender)),
  );
  onMessage('editEntry', ({ data, sender }) =>
    answers.editEntry(parse(EditEntryCommand, data), who(sender)),
  );
  onMessage('deleteEntry', ({ data, sender }) =>
    answers.deleteEntry(parse(RecordCommand, data), who(sender)),
  );
  onMessage('restoreEntry', ({ data, sender }) =>
    answers.restoreEntry(parse(RecordCommand, data), who(sender)),
  );
  onMessage('writeEntry', ({ data, sender }) =>
    answers.writeEntry(parse(WriteRequest, data), who(sender)),
  );
  onMessage('previewPack', ({ data, sender }) =>
    answers.previewPack(parse(PackQuestion, data), who(sender)),
  );
  onMessage('importPack', ({ data, sender }) =>
    answers.importPack(parse(ImportCommand, data), who(sender)),
  );
  onMessage('switchPack', ({ data, sender }) =>
    answers.switchPack(parse(SwitchCommand, data), who(sender)),
  );
  onMessage('deletePack', ({ data, sender }) =>
    answers.deletePack(parse(RecordCommand, data), who(sender)),
  );
  onMessage('restorePack', ({ data, sender }) =>
    answers.restorePack(parse(RecordCommand, data), who(sender)),
  );
  onMessage('exportPack', ({ data, sender }) =>
    answers.exportPack(parse(PackRequest, data), who(sender)),
  );
  onMessage('setArticleDate', ({ data, sender }) =>
    answers.setArticleDate(parse(DateCommand, data), who(sender)),
  );
  onMessage('addHighlight', ({ data, sender }) =>
    answers.addHighlight(parse(AddCommand, data), who(sender)),
  );
  onMessage('editHighlight', ({ data, sender }) =>
    answers.editHighlight(parse(EditCommand, data), who(sender)),
  );
  onMessage('reanchorHighlight', ({ data, sender }) =>
    answers.reanchorHighlight(parse(ReanchorCommand, data), who(sender)),
  );
  onMessage('reportPlace', ({ data, sender }) =>
    answers.reportPlace(parse(RecordId, data), who(sender)),
  );
  onMessage('deleteHighlight', ({ data, sender }) =>
    answers.deleteHighlight(parse(RecordCommand, data), who(sender)),
  );
  onMessage('restoreHighlight', ({ data, sender }) =>
    answers.restoreHighlight(parse(RecordCommand, data), who(sender)),
  );
  onMessage('undoEdit', ({ data, sender }) =>
    answers.undoEdit(parse(TurnCommand, data), who(sender)),
  );
  onMessage('redoEdit', ({ data, sender }) =>
    answers.redoEdit(parse(TurnCommand, data), who(sender)),
  );
  onMessage('readNote', ({ data, sender }) => answers.readNote(parse(Note, data), who(sender)));
  onMessage('listTags', ({ sender }) => answers.listTags(undefined, who(sender)));
  onMessage('listTrash', ({ sender }) => answers.listTrash(undefined, who(sender)));
  onMessage('deleteArticle', ({ data, sender }) =>
    answers.deleteArticle(parse(ArticleCommand, data), who(sender)),
  );
  onMessage('restoreArticle', ({ data, sender }) =>
    answers.restoreArticle(parse(ArticleCommand, data), who(sender)),
  );
  onMessage('citeQuote', ({ data, sender }) =>
    answers.citeQuote(parse(QuoteRequest, data), who(sender)),
  );
  onMessage('listMarked', ({ sender }) => answers.listMarked(undefined, who(sender)));
  onMessage('readNotes', ({ data, sender }) =>
    answers.readNotes(parse(NotesRequest, data), who(sender)),
  );
  onMessage('previewNotes', ({ data, sender }) =>
    answers.previewNotes(parse(NotesIn, data), who(sender)),
  );
  onMessage('importNotes', ({ data, sender }) =>
    answers.importNotes(parse(ImportNotesCommand, data), who(sender)),
  );
  onMessage('listBackups', ({ sender }) => answers.listBackups(undefined, who(sender)));
  onMessage('previewBackup', ({ data, sender }) =>
    answers.previewBackup(parse(PreviewCommand, data), who(sender)),
  );
  onMessage('restoreBackup', ({ data, sender }) =>
    answers.restoreBackup(parse(RestoreCommand, data), who(sender)),
  );
  onMessage('countDamaged', ({ sender }) => answers.countDamaged(undefined, who(sender)));
  onMessage('exportBackup', ({ data, sender }) =>
    answers.exportBackup(parse(Work, data), who(sender)),
  );
  onMessage('getFileBackups', ({ sender }) => answers.getFileBackups(undefined, who(sender)));
  onMessage('keepFiles', ({ data, sender }) =>
    answers.keepFiles(parse(KeepFilesCommand, data), who(sender)),
  );
  onMessage('writeFile', ({ data, sender }) => answers.writeFile(parse(Work, data), who(sender)));
  onMessage('stopWork', ({ data, sender }) =>
    answers.stopWork(parse(CommandId, data), who(sender)),
  );
  onMessage('openReader', ({ data, sender }) =>
    answers.openReader(parse(ReaderRequest, data), who(sender)),
  );
  listenToLibrary(answers, who);
}

function listenToLibrary(answers: Answers, who: (sender: Sender) => Caller): void {
  onMessage('openLibrary', ({ data, sender }) =>
    answers.openLibrary(parse(LibraryRequest, data), who(sender)),
  );
  onMessage('listArticles', ({ data, sender }) =>
    answers.listArticles(parse(MostArticles, data), who(sender)),
  );
  onMessage('readArticles', ({ data, sender }) =>
    answers.readArticles(parse(SlugList, data), who(sender)),
  );
  onMessage('readTexts', ({ data, sender }) =>
    answers.readTexts(parse(SlugList, data), who(sender)),
  );
  onMessage('whoIs', ({ data, sender }) => answers.whoIs(parse(NameList, data), who(sender)));
  onMessage('editHighlights', ({ data, sender }) =>
    answers.editHighlights(parse(EditsCommand, data), who(sender)),
  );
  onMessage('deleteArticles', ({ data, sender }) =>
    answers.deleteArticles(parse(ArticlesCommand, data), who(sender)),
  );
  onMessage('restoreArticles', ({ data, sender }) =>
    answers.restoreArticles(parse(ArticlesCommand, data), who(sender)),
  );
  onMessage('listGatherings', ({ sender }) => answers.listGatherings(undefined, who(sender)));
  onMessage('addGathering', ({ data, sender }) =>
    answers.addGathering(parse(AddGatheringCommand, data), who(sender)),
  );
  onMessage('editGathering', ({ data, sender }) =>
    answers.editGathering(parse(EditGatheringCommand, data), who(sender)),
  );
  onMessage('deleteGathering', ({ data, sender }) =>
    answers.deleteGathering(parse(RecordCommand, data), who(sender)),
  );
  onMessage('restoreGathering', ({ data, sender }) =>
    answers.restoreGathering(parse(RecordCommand, data), who(sender)),
  );
}
