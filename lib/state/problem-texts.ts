import type { MessageKey } from '../i18n';
import type { Problem } from '../messages';

/** What the reader is told of a problem, in one sentence. */
export const PROBLEM_TEXTS: Readonly<Record<Problem, MessageKey>> = {
  'knowledge-unavailable': 'reader_problem_knowledge',
  'storage-refused': 'reader_problem_storage',
  'text-too-long': 'reader_problem_length',
};
