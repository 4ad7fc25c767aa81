import './CitationChoice.css';
import { useEffect, useState } from 'preact/hooks';
import type { Citable } from '@/lib/citation/citable';
import { CITATION_STYLES, type CitationStyle, cite } from '@/lib/citation/cite';
import { type MessageKey, t } from '@/lib/i18n';
import { CITATION_STYLE } from '@/lib/state/citation-style';
import { copyStyled } from './copy-styled';
import type { Notice } from './Toast';

const STYLE_NAMES: Readonly<Record<CitationStyle, MessageKey>> = {
  'chicago-note': 'citation_chicago_note',
  'chicago-bibliography': 'citation_chicago_bibliography',
  mla: 'citation_mla',
  apa: 'citation_apa',
  evidence: 'citation_evidence',
  wikipedia: 'citation_wikipedia',
  'wikipedia-archive': 'citation_wikipedia_archive',
  bibtex: 'citation_bibtex',
  biblatex: 'citation_biblatex',
  ris: 'citation_ris',
  csl: 'citation_csl',
};

interface Props {
  readonly article: Citable;
  readonly onNotice: (notice: Notice) => void;
}

/** The article's citation in the style that the reader chose last, to be copied. */
export function CitationChoice({ article, onNotice }: Props) {
  const [style, setStyle] = useState<CitationStyle>('chicago-note');
  useEffect(() => void CITATION_STYLE.getValue().then(setStyle), []);
  const runs = cite(article, style);

  return (
    <div class="citation-choice">
      <label>
        <span>{t('citation_style')}</span>
        <select
          value={style}
          onChange={({ currentTarget }) => {
            const chosen = CITATION_STYLES.find((one) => one === currentTarget.value);
            if (!chosen) return;
            setStyle(chosen);
            void CITATION_STYLE.setValue(chosen);
          }}
        >
          {CITATION_STYLES.map((one) => (
            <option key={one} value={one}>
              {t(STYLE_NAMES[one])}
            </option>
          ))}
        </select>
      </label>
      <p class="citation-text" lang="en" dir="ltr">
        {runs.map(({ text, italic }) => (italic ? <cite key={text}>{text}</cite> : text))}
      </p>
      <button
        type="button"
        class="button is-primary"
        onClick={() =>
          void copyStyled(runs).then(
            () => onNotice({ text: t('reader_copied') }),
            () => onNotice({ text: t('reader_copy_failed') }),
          )
        }
      >
        {t('reader_copy_citation')}
      </button>
    </div>
  );
}
