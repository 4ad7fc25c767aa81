import './PanelNotes.css';
import { t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';

interface Props {
  readonly highlights: readonly Highlight[];
  readonly onShow: (id: string) => void;
}

/** The reader's own passages in an article, as they follow each other. */
export function PanelNotes({ highlights, onShow }: Props) {
  return (
    <section class="panel-notes" aria-labelledby="panel-notes">
      <h2 id="panel-notes">
        {t('panel_your_notes')} <span class="panel-count">{highlights.length}</span>
      </h2>
      {highlights.length === 0 && <p>{t('panel_no_notes')}</p>}
      <ul>
        {highlights.toSorted(byPlace).map(({ id, target, note, tags, colour }) => (
          <li key={id} class={`is-${colour}`}>
            <button type="button" onClick={() => onShow(id)}>
              <q lang="en" dir="ltr">
                {target.exact}
              </q>
              {note && <span dir="auto">{note}</span>}
              {tags.length > 0 && (
                <span class="panel-tags" dir="auto">
                  {tags.map((tag) => `#${tag}`).join(' ')}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
