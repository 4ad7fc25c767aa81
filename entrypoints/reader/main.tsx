import '@/assets/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { applyLook } from '@/components/apply-look';
import { ReaderPage } from '@/components/ReaderPage';
import { showAnnotation, showHighlight, showOffset } from '@/components/show-in-text';
import { tellFailures } from '@/components/tell-failures';
import { onMessage } from '@/lib/messages';
import { createFaultSwitch } from '@/lib/state/fault-switch';
import { createFloatState } from '@/lib/state/float-state';
import { createReaderState } from '@/lib/state/reader-state';
import { readingPlace } from '@/lib/state/reading-places';
import { createSettingsState } from '@/lib/state/settings-state';
import { openExportFolder } from '../library/export-folder';

const asked = new URLSearchParams(location.search);
const slug = asked.get('article') ?? '';
const settings = createSettingsState();
const state = createReaderState(slug, openExportFolder(window));
const floats = createFloatState();
const faults = createFaultSwitch();

function goBack() {
  const url = state.opened.value?.article.url;
  if (history.length > 1) history.back();
  else if (url) location.assign(url);
}

/** Lets the reader choose the passage to which a highlight belongs. */
function choose(id: string) {
  state.choosing.begin(id);
  const sought = state.choosing.highlight.value;
  if (sought && state.opened.value) showOffset(state.opened.value.article, sought.target.start);
}

// The side panel speaks to this page as it does to the archive's own.
onMessage('getPageState', () => {
  const opened = state.opened.value;
  return opened && { ...opened, active: !settings.settings.value.articlesOff.includes(slug) };
});
onMessage('showOnPage', ({ data }) => {
  if ('annotation' in data) showAnnotation(data.annotation, floats);
  else if ('choose' in data) choose(data.choose);
  else showHighlight(data.highlight, floats);
});

async function start(root: HTMLElement) {
  tellFailures();
  // Text that is set once in its own face does not move afterwards.
  const faces = ['1em Literata', '600 1em Literata', 'italic 1em Literata'];
  const wanted = decodeURIComponent(location.hash.slice(1));
  const sought = asked.get('choose');
  const [begin] = await Promise.all([
    wanted || sought ? null : readingPlace(slug),
    settings.loaded,
    faults.loaded,
    ...faces.map((face) => document.fonts.load(face)),
  ]);
  applyLook(document.documentElement, settings);
  effect(() => {
    document.title = state.opened.value?.article.title ?? 'Dateline';
  });
  // The place is our own: what the browser remembers is of other letters and another window.
  history.scrollRestoration = 'manual';
  render(<ReaderPage {...{ state, settings, floats, faults, begin }} onBack={goBack} />, root);
  await state.load();
  if (sought) {
    // Once: whoever comes back to the page wants to read it.
    history.replaceState(null, '', `?article=${encodeURIComponent(slug)}`);
    requestAnimationFrame(() => choose(sought));
  }
  const here = state.opened.value?.highlights.some(({ id }) => id === wanted);
  if (here) requestAnimationFrame(() => showHighlight(wanted, floats));
}

const root = document.getElementById('root');
if (root) void start(root);
