import './ReaderBeside.css';
import type { Beside, LinkedItem } from '@/lib/engine/model';
import { t } from '@/lib/i18n';

/** The way to the items before and after this one, as its page linked them. */
export function ReaderBeside({ beside: { previous, next } }: { readonly beside: Beside }) {
  return (
    <nav class="reader-beside" aria-label={t('reader_beside')}>
      {previous && <BesideLink item={previous} label={t('reader_previous')} rel="prev" />}
      {next && <BesideLink item={next} label={t('reader_next')} rel="next" />}
    </nav>
  );
}

interface LinkProps {
  readonly item: LinkedItem;
  readonly label: string;
  readonly rel: 'prev' | 'next';
}

function BesideLink({ item: { url, title }, label, rel }: LinkProps) {
  return (
    <a href={url} rel={rel} class={`is-${rel}`}>
      <span>{label}</span>
      {title && (
        <cite lang="en" dir="ltr">
          {title}
        </cite>
      )}
    </a>
  );
}
