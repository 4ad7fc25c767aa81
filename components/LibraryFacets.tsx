import './LibraryFacets.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/engine/model';
import { type MessageKey, numberText, t } from '@/lib/i18n';
import { COLOURS } from '@/lib/notes/highlight';
import type { Facets } from '@/lib/search/facets';
import { type Filter, hasFilter, NAME_FIELDS, readQuery } from '@/lib/search/query';
import type { LibraryState } from '@/lib/state/library-state';

/** Lines of a facet that are shown at first. */
const FEW = 6;
const NAMED = ['person', 'place', 'organization'] as const;

interface Line {
  readonly filter: Filter;
  readonly name: string;
  readonly count: number;
  readonly entity?: EntityId;
  readonly mark?: string;
}

/** What the answers have in common; each line writes its filter into the search, or takes it out. */
export function LibraryFacets({ state, facets }: { state: LibraryState; facets: Facets }) {
  const { names, gatherings } = state;
  const wide = useWide();

  useEffect(() => {
    void names.learn(facets.named.map(([key]) => key).filter((key) => !key.startsWith('~')));
  }, [facets]);

  const things = facets.named.flatMap(([key, count]) => {
    const thing = names.things.value.get(key);
    return thing ? [{ ...thing, count }] : [];
  });
  const line = (field: Filter['field'], value: string, count: number, name = value): Line => ({
    filter: { field, value, not: false },
    name,
    count,
  });
  const decades = Map.groupBy(facets.years, ([year]) => `${year.slice(0, 3)}0`);

  return (
    <details class="library-facets" open={wide}>
      <summary>{t('library_facets')}</summary>
      {gatherings.collections.value.length > 0 && (
        <Facet title="library_collections" state={state}>
          {gatherings.collections.value.map(({ id, name, slugs }) => ({
            ...line('collection', name, slugs.length),
            mark: `collection-${id}`,
          }))}
        </Facet>
      )}
      {NAME_FIELDS.filter((field) => NAMED.some((one) => one === field)).map((field) => (
        <Facet key={field} title={`types_${field}`} state={state}>
          {things
            .filter(({ type }) => type === field)
            .map(({ id, name, count }) => ({ ...line(field, name, count), entity: id }))}
        </Facet>
      ))}
      <Facet title="library_years" state={state}>
        {[...decades].map(([decade, years]) =>
          line('on', `${decade}s`, sum(years), t('library_decade', decade)),
        )}
      </Facet>
      <Facet title="library_tags" state={state}>
        {facets.tags.map(([tag, count]) => line('tag', tag, count))}
      </Facet>
      <Facet title="library_colours" state={state}>
        {COLOURS.flatMap((colour) => {
          const [, count] = facets.colours.find(([key]) => key === colour) ?? [];
          return count === undefined
            ? []
            : [{ ...line('colour', colour, count, t(`colour_${colour}`)), mark: `is-${colour}` }];
        })}
      </Facet>
    </details>
  );
}

const sum = (years: Facets['years']) => years.reduce((all, [, articles]) => all + articles, 0);

interface FacetProps {
  readonly title: MessageKey;
  readonly state: LibraryState;
  readonly children: readonly Line[];
}

function Facet({ title, state, children: lines }: FacetProps) {
  const [all, setAll] = useState(false);
  const query = readQuery(state.query.value);
  const isOn = ({ filter }: Line) => hasFilter(query, filter);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.filter((one, at) => at < FEW || isOn(one));
  return (
    <section>
      <h2>{t(title)}</h2>
      <ul>
        {shown.map((one) => (
          <li key={one.mark ?? one.entity ?? one.filter.value}>
            <FacetButton
              pressed={isOn(one)}
              onClick={() => {
                if (one.entity) state.names.add(one.name, one.entity);
                state.toggle(one.filter);
              }}
            >
              {one.mark?.startsWith('is-') && <i class={`facet-colour ${one.mark}`} />}
              <span dir="auto">{one.name}</span>
              <small>{numberText(one.count)}</small>
            </FacetButton>
            {one.entity && (
              <a
                class="facet-page"
                href={`?entity=${encodeURIComponent(one.entity)}`}
                title={t('library_entity_page', one.name)}
                onClick={(event) => {
                  event.preventDefault();
                  state.showEntity(one.entity ?? null);
                }}
              >
                <span class="visually-hidden">{t('library_entity_page', one.name)}</span>
                <span aria-hidden="true" class="facet-arrow">
                  →
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" class="facet-more" onClick={() => setAll(true)}>
          {t('library_all_lines', lines.length)}
        </button>
      )}
    </section>
  );
}

interface ButtonProps {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function FacetButton({ pressed, onClick, children }: ButtonProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}

/** Whether there is room for a column beside the results. */
function useWide(): boolean {
  const query = '(min-width: 60rem)';
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const onChange = () => setWide(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  return wide;
}
