import './PlaceDoubt.css';
import { useEffect, useState } from 'preact/hooks';
import { direction, type MessageKey, t } from '@/lib/i18n';
import type { Doubt, Highlight } from '@/lib/notes/highlight';
import type { Standing } from '@/lib/notes/passages';
import type { PlaceOffer, PlaceReport, Sentence } from '@/lib/notes/place-report';
import type { PlaceRepair, TakeBack } from '@/lib/state/place-repair';
import { PlaceOfferText } from './PlaceOfferText';
import type { Notice } from './Toast';

interface Props {
  readonly highlight: Highlight;
  readonly standing: Exclude<Standing, 'certain'>;
  readonly repair: PlaceRepair;
  /** Whether it is unfolded from the beginning. */
  readonly open: boolean;
  readonly onNotice: (notice: Notice) => void;
  readonly onDelete: (highlight: Highlight) => void;
  /** The reader wants to choose the passage in the article. */
  readonly onChoose: (highlight: Highlight) => void;
}

const TITLES: Readonly<Record<Props['standing'], MessageKey>> = {
  moved: 'place_moved',
  lost: 'place_lost',
  kept: 'place_kept',
};

/** What is asked of a highlight that is not found for certain, and what may be done with it. */
export function PlaceDoubt(props: Props) {
  const { highlight, standing } = props;
  const [open, setOpen] = useState(props.open);
  return (
    <details
      class="place-doubt"
      dir={direction()}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t(TITLES[standing])}</summary>
      {open && <Repair key={`${highlight.id} ${highlight.revision} ${standing}`} {...props} />}
    </details>
  );
}

function Repair({ highlight, standing, repair, onNotice, onDelete, onChoose }: Props) {
  const { id, target } = highlight;
  const [report, setReport] = useState<PlaceReport | null | 'failed'>(null);

  useEffect(() => {
    let wanted = true;
    const put = (next: PlaceReport | 'failed') => wanted && setReport(next);
    repair.report(id).then(
      (found) => found && put(found),
      () => put('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [id, repair]);

  async function change(done: MessageKey, work: Promise<TakeBack | null>) {
    try {
      const takeBack = await work;
      if (!takeBack) return onNotice({ text: t('place_conflict') });
      const undo = () => void takeBack().catch(() => onNotice({ text: t('reader_not_saved') }));
      onNotice({ text: t(done), action: t('reader_undo'), onAction: undo });
    } catch {
      onNotice({ text: t('reader_not_saved') });
    }
  }

  const attach = (offer: PlaceOffer) =>
    void change('place_attached', repair.attach(highlight, offer.target));
  const say = (doubt: Doubt) =>
    void change(
      doubt === 'kept' ? 'place_kept_done' : 'place_denied',
      repair.say(highlight, doubt),
    );

  if (report === 'failed') return <p role="status">{t('place_failed')}</p>;
  if (!report) return <p role="status">{t('place_looking')}</p>;
  const offers = standing === 'moved' ? report.offers.slice(0, 1) : report.offers;
  return (
    <>
      <h4>{t('place_then')}</h4>
      <Then sentence={report.sentence} />
      <h4>{t('place_now')}</h4>
      {offers.length === 0 && <p>{t('place_none')}</p>}
      <ol>
        {offers.map((offer) => (
          <li key={offer.target.start}>
            <PlaceOfferText offer={offer} />
            {standing === 'moved' ? (
              <Question
                exact={target.exact}
                onYes={() => attach(offer)}
                onNo={() => say('denied')}
              />
            ) : (
              <button
                type="button"
                class="button"
                aria-label={t('place_attach_to', offer.target.exact)}
                onClick={() => attach(offer)}
              >
                {t('place_attach')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p class="button-row">
        <button
          type="button"
          class="button"
          aria-label={t('place_choose_for', target.exact)}
          onClick={() => onChoose(highlight)}
        >
          {t('place_choose')}
        </button>
        {standing === 'lost' && (
          <button type="button" class="button" onClick={() => say('kept')}>
            {t('place_keep')}
          </button>
        )}
        <button type="button" class="button is-danger" onClick={() => onDelete(highlight)}>
          {t('note_delete')}
        </button>
      </p>
    </>
  );
}

function Then({ sentence: { before, exact, after } }: { readonly sentence: Sentence }) {
  return (
    <blockquote lang="en" dir="ltr">
      {before}
      <mark>{exact}</mark>
      {after}
    </blockquote>
  );
}

interface QuestionProps {
  readonly exact: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Question({ exact, onYes, onNo }: QuestionProps) {
  return (
    <p class="button-row">
      <button
        type="button"
        class="button is-primary"
        aria-label={t('place_yes_label', exact)}
        onClick={onYes}
      >
        {t('place_yes')}
      </button>
      <button type="button" class="button" aria-label={t('place_no_label', exact)} onClick={onNo}>
        {t('place_no')}
      </button>
    </p>
  );
}
