import './TagField.css';
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldDirection, t } from '@/lib/i18n';

interface Props {
  readonly id: string;
  /** Tags in one line, between commas. */
  readonly line: string;
  readonly onInput: (line: string) => void;
  /** Tags in use, those used most first; asked for once, when the field is entered. */
  readonly known?: (() => Promise<readonly string[]>) | undefined;
  readonly field: Ref<HTMLInputElement>;
}

/** So many tags are offered at once. */
const MOST = 6;

/** A frame around grows with its content after so long; in ms. */
const GROWTH = 60;

/** Tags of a highlight; the one that is being written is completed from those in use. */
export function TagField({ id, line, onInput, known, field }: Props) {
  const [tags, setTags] = useState<readonly string[] | null>(null);
  /** Index of the choice that Enter takes; -1 for none; null while nothing is offered. */
  const [at, setAt] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { others, begun } = parse(line);
  const choices = at === null ? [] : offered(tags ?? [], others, begun);
  const chosen = choices[at ?? -1];

  // Where the editor is scrolled, or a frame that grows a moment later, the choices come into view.
  const { length } = choices;
  useEffect(() => {
    if (length === 0) return;
    const shown = list.current?.querySelector('[aria-selected="true"]') ?? list.current;
    const timer = setTimeout(() => shown?.scrollIntoView({ block: 'nearest' }), GROWTH);
    return () => clearTimeout(timer);
  }, [length, at]);

  function choose(tag: string) {
    onInput(`${line.slice(0, line.search(/[^,،;]*$/u)).trim()} ${tag}, `.trimStart());
    setAt(null);
  }

  /** @returns whether the key was for the choices */
  function onKey(event: KeyboardEvent): boolean {
    const next = stepThrough(event.key, at, choices.length);
    if (next !== undefined) setAt(next);
    else if (chosen !== undefined && isPlainEnter(event)) choose(chosen);
    else return false;
    return true;
  }

  return (
    <>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        dir={fieldDirection(line)}
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-choices`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${at}`}
        placeholder={t('note_tags_hint')}
        value={line}
        onFocus={() => {
          if (!tags) void known?.().then(setTags, () => undefined);
        }}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
          setAt(parse(currentTarget.value).begun === '' ? null : -1);
        }}
        onKeyDown={(event) => {
          if (!onKey(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onBlur={() => setAt(null)}
      />
      <div
        ref={list}
        id={`${id}-choices`}
        class="tag-choices"
        role="listbox"
        aria-label={t('note_tags_known')}
        hidden={choices.length === 0}
      >
        {choices.map((tag, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            dir="auto"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
    </>
  );
}

/** Where a key leads among the choices; undefined where it leads nowhere. */
function stepThrough(key: string, at: number | null, count: number): number | null | undefined {
  // What was used most is offered before anything is written.
  if (key === 'ArrowDown') return count > 0 ? ((at ?? -1) + 1) % count : -1;
  if (count === 0) return undefined;
  if (key === 'ArrowUp') return (Math.max(at ?? 0, 0) + count - 1) % count;
  return key === 'Escape' ? null : undefined;
}

const isPlainEnter = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'Enter' && !ctrlKey && !metaKey;

const fold = (tag: string) => tag.trim().replace(/^#/u, '').toLowerCase();

/** Whether any word of a tag begins so. */
const fits = (tag: string, begun: string) => ` ${fold(tag)}`.includes(` ${begun}`);

function offered(tags: readonly string[], others: readonly string[], begun: string): string[] {
  const fitting = tags.filter(
    (tag) => !others.includes(fold(tag)) && fold(tag) !== begun && fits(tag, begun),
  );
  return fitting.slice(0, MOST);
}

/** The tags that are written, and the one that is being written: what stands after the last comma. */
function parse(line: string) {
  const others = line.split(/[,،;]/u).map(fold);
  const begun = others.pop() ?? '';
  return { others, begun };
}
