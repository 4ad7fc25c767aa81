import '@/assets/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { applyLook } from '@/components/apply-look';
import { ReaderPage } from '@/components/ReaderPage';
import { showAnnotation, showHighlight } from '@/components/show-in-text';
import { onMessage } from '@/lib/messages';
import { createFloatState } from '@/lib/state/float-state';
import { createReaderState } from '@/lib/state/reader-state';
import { createSettingsState } from '@/lib/state/settings-state';

const slug = new URLSearchParams(location.search).get('article') ?? '';
const settings = createSettingsState();
const state = createReaderState(slug);
const floats = createFloatState();

function goBack() {
  const url = state.opened.value?.article.url;
  if (history.length > 1) history.back();
  else if (url) location.assign(url);
}

// The side panel speaks to this page as it does to the archive's own.
onMessage('getPageState', () => {
  const opened = state.opened.value;
  return opened && { ...opened, active: !settings.settings.value.articlesOff.includes(slug) };
});
onMessage('showOnPage', ({ data }) => {
  if ('annotation' in data) showAnnotation(data.annotation, floats);
  else showHighlight(data.highlight, floats);
});

async function start(root: HTMLElement) {
  // Text that is set once in its own face does not move afterwards.
  const faces = ['1em Literata', '600 1em Literata', 'italic 1em Literata'];
  await Promise.all([settings.loaded, ...faces.map((face) => document.fonts.load(face))]);
  applyLook(document.documentElement, settings);
  effect(() => {
    document.title = state.opened.value?.article.title ?? 'Dateline';
  });
  render(<ReaderPage state={state} settings={settings} floats={floats} onBack={goBack} />, root);
  await state.load();
  const wanted = decodeURIComponent(location.hash.slice(1));
  const here = state.opened.value?.highlights.some(({ id }) => id === wanted);
  if (here) requestAnimationFrame(() => showHighlight(wanted, floats));
}

const root = document.getElementById('root');
if (root) void start(root);
