import { t } from '@/lib/i18n';
import type { PlaceOffer } from '@/lib/notes/place-report';

/** What stands at a place now, how it differs from the passage, and how much speaks for it. */
export function PlaceOfferText({ offer }: { readonly offer: PlaceOffer }) {
  const { sentence, diff, score } = offer;
  return (
    <>
      <blockquote lang="en" dir="ltr">
        {sentence.before}
        {diff.map(({ kind, text }, index) => {
          if (kind === 'gone') return <del key={index}>{text}</del>;
          if (kind === 'new') return <ins key={index}>{text}</ins>;
          return <mark key={index}>{text}</mark>;
        })}
        {sentence.after}
      </blockquote>
      <small>{t('place_score', Math.round(score * 100))}</small>
    </>
  );
}
