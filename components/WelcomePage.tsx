import './WelcomePage.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n';
import type { FloatState } from '@/lib/state/float-state';
import type { SampleState } from '@/lib/state/sample-state';
import type { SettingsState } from '@/lib/state/settings-state';
import type { SiteAccess } from '@/lib/state/site-access';
import { SampleCable } from './SampleCable';
import { SampleTaking } from './SampleTaking';
import { type Notice, Toast } from './Toast';
import { WelcomeEnd } from './WelcomeEnd';

interface Props {
  readonly state: SampleState;
  readonly settings: SettingsState;
  readonly floats: FloatState;
  readonly access: SiteAccess;
}

interface Screen {
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** What to do, and what is said once it was done. */
  readonly ask: MessageKey;
  readonly done: MessageKey;
}

const SCREENS: readonly Screen[] = [
  {
    title: 'welcome_read',
    text: 'welcome_read_text',
    ask: 'welcome_read_ask',
    done: 'welcome_read_done',
  },
  {
    title: 'welcome_mark',
    text: 'welcome_mark_text',
    ask: 'welcome_mark_ask',
    done: 'welcome_mark_done',
  },
  {
    title: 'welcome_take',
    text: 'welcome_take_text',
    ask: 'welcome_take_ask',
    done: 'welcome_take_ask',
  },
];

/** What Dateline is for, tried on a cable of our own: reading, marking, taking along. */
export function WelcomePage({ state, settings, floats, access }: Props) {
  /** Behind the last screen stands what comes next. */
  const [at, setAt] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [seen, setSeen] = useState(false);
  const [caret, setCaret] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = SCREENS[at];
  const isCard = floats.float.value?.kind === 'card';
  const marked = (state.opened.value?.highlights.length ?? 0) > 0;

  useEffect(() => {
    if (isCard) setSeen(true);
  }, [isCard]);

  function go(to: number) {
    floats.close();
    setCaret(false);
    setNotice(null);
    setAt(to);
    requestAnimationFrame(() => {
      scrollTo(0, 0);
      heading.current?.focus();
    });
  }

  const title = (key: MessageKey) => (
    <h1 ref={heading} tabIndex={-1}>
      {t(key)}
    </h1>
  );
  const toast = <Toast notice={notice} onDone={() => setNotice(null)} />;

  if (!screen) {
    return (
      <main class="welcome-page is-end">
        <Head />
        {title('welcome_end')}
        <WelcomeEnd access={access} onAgain={() => go(0)} />
        {toast}
      </main>
    );
  }
  const isDone = [seen, marked, true][at];
  return (
    <main class="welcome-page">
      <Head>
        <p>{t('welcome_progress', at + 1, SCREENS.length)}</p>
      </Head>
      <div class="welcome-words">
        {title(screen.title)}
        <p>{t(screen.text)}</p>
        <p class="welcome-ask" role="status">
          {t(isDone ? screen.done : screen.ask)}
        </p>
        {at === 1 && (
          <button
            type="button"
            class="button"
            aria-pressed={caret}
            aria-keyshortcuts={settings.settings.value.shortcuts.caret}
            onClick={() => setCaret(!caret)}
          >
            {t('caret_mode')}
          </button>
        )}
      </div>
      <div class="welcome-sheet">
        {state.status.value === 'ready' ? (
          at < 2 ? (
            <SampleCable
              {...{ state, settings, floats, caret }}
              onCaret={setCaret}
              onNotice={setNotice}
            />
          ) : (
            <SampleTaking state={state} onNotice={setNotice} />
          )
        ) : (
          <Waiting state={state} />
        )}
      </div>
      <nav class="welcome-steps" aria-label={t('welcome_steps')}>
        {at > 0 && (
          <button type="button" class="button" onClick={() => go(at - 1)}>
            {t('welcome_back')}
          </button>
        )}
        <button type="button" class="button is-primary" onClick={() => go(at + 1)}>
          {t(at < SCREENS.length - 1 ? 'welcome_next' : 'welcome_done')}
        </button>
        {at < SCREENS.length - 1 && (
          <button type="button" class="text-button" onClick={() => go(SCREENS.length)}>
            {t('welcome_skip')}
          </button>
        )}
      </nav>
      {toast}
    </main>
  );
}

function Head({ children }: { children?: ComponentChildren }) {
  return (
    <div class="welcome-head">
      <p>
        <img src="/icon/96.png" alt="" width="32" height="32" /> {t('extension_name')}
      </p>
      {children}
    </div>
  );
}

function Waiting({ state }: Pick<Props, 'state'>) {
  if (state.status.value === 'loading') return <p role="status">{t('welcome_loading')}</p>;
  return (
    <div class="welcome-failed">
      <p role="alert">{t('welcome_failed')}</p>
      <button type="button" class="button is-primary" onClick={() => void state.load()}>
        {t('reader_retry')}
      </button>
    </div>
  );
}
