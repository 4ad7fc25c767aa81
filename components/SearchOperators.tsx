import { type MessageKey, t } from '@/lib/i18n';

/** What can be written into the search of the library, and what it does. */
export const OPERATORS = [
  ['person:"Moshe Sharett"', 'library_help_named'],
  ['before:1954 after:1948-05', 'library_help_days'],
  ['on:1953 on:1950s', 'library_help_on'],
  ['tag:ussr colour:yellow', 'library_help_marks'],
  ['note:letter', 'library_help_note'],
  ['collection:"Chapter 3"', 'library_help_collection'],
  ['"exact words"', 'library_help_exact'],
  ['-word -tag:press', 'library_help_not'],
] as const satisfies readonly (readonly [string, MessageKey])[];

export function SearchOperators() {
  return (
    <dl>
      {OPERATORS.map(([written, what]) => (
        <div key={written}>
          <dt>
            <code lang="en" dir="ltr">
              {written}
            </code>
          </dt>
          <dd>{t(what)}</dd>
        </div>
      ))}
    </dl>
  );
}
