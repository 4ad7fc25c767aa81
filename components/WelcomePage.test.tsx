import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/lib/messages';
import { createFloatState } from '@/lib/state/float-state';
import { SAMPLE_CABLE } from '@/lib/state/sample-cable';
import { createSampleState } from '@/lib/state/sample-state';
import { createSettingsState } from '@/lib/state/settings-state';
import { SAMPLE_CARDS, sampleOpened } from '../tests/opened-article';
import { WelcomePage } from './WelcomePage';

let isDead: boolean;
let stops: (() => void)[];
beforeEach(() => {
  fakeBrowser.reset();
  window.scrollTo = () => undefined;
  isDead = false;
  stops = [
    onMessage('readSample', () => {
      if (isDead) throw new Error('no answer');
      return { ...sampleOpened(), article: { ...sampleOpened().article, ...SAMPLE_CABLE } };
    }),
    onMessage('describeEntities', () => SAMPLE_CARDS),
  ];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

async function show(permitted = true) {
  const state = createSampleState(SAMPLE_CABLE);
  const settings = createSettingsState();
  const access = {
    permitted: signal<boolean | null>(permitted),
    late: signal(false),
    loaded: Promise.resolve(),
    ask: vi.fn(),
  };
  stops.push(settings.dispose);
  render(<WelcomePage {...{ state, settings, access }} floats={createFloatState()} />);
  await act(() => state.load());
  return { state, access };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const heading = () => screen.getByRole('heading', { level: 1 });

test('leads through three screens and back, with the focus on each heading', async () => {
  await show();
  expect(screen.getByText('1 of 3')).toBeTruthy();
  expect(screen.getByText('JTA Daily News Bulletin')).toBeTruthy();
  press('Next');
  expect(heading().textContent).toBe('Mark what matters');
  await waitFor(() => expect(document.activeElement).toBe(heading()));
  press('Next');
  expect(screen.getByText('3 of 3')).toBeTruthy();
  press('Back');
  expect(screen.getByText('2 of 3')).toBeTruthy();
  press('Next');
  press('Done');
  expect(heading().textContent).toBe('Now open the archive');
  await waitFor(() => expect(document.activeElement).toBe(heading()));
  const link = screen.getByRole('link', { name: 'Go to the archive' });
  expect(link.getAttribute('href')).toBe('https://www.jta.org/archive');
  press('See the three steps again');
  expect(screen.getByText('1 of 3')).toBeTruthy();
});

test('can be skipped, and asks for the permission that is missing', async () => {
  const { access } = await show(false);
  press('Skip');
  press('Allow on jta.org');
  expect(access.ask).toHaveBeenCalledOnce();
  await act(() => {
    access.permitted.value = true;
    access.late.value = true;
  });
  expect(screen.queryByRole('button', { name: 'Allow on jta.org' })).toBeNull();
  expect(screen.getByText(/^Thank you/u)).toBeTruthy();
});

test('what is marked is cited and written in other forms', async () => {
  const { state } = await show();
  press('Next');
  const text = SAMPLE_CABLE.paragraphs.join('\n');
  const start = text.indexOf('Soviet Legation');
  await act(
    () => void state.mark(start, start + 15, { colour: 'green', note: 'Whose?', tags: [] }),
  );
  expect(screen.getByText(/^Marked\./u)).toBeTruthy();
  press('Next');
  const shown = () => document.querySelector('pre')?.textContent ?? '';
  expect(shown()).toMatch(/^“Soviet Legation”\n.*July 21, 1953/u);
  fireEvent.click(screen.getByRole('radio', { name: 'Obsidian' }));
  expect(shown()).toContain('==Soviet Legation==');
  expect(shown()).toContain('Whose?');
  fireEvent.click(screen.getByRole('radio', { name: 'Web Annotation' }));
  expect(JSON.parse(shown()).items).toHaveLength(1);
});

test('who marked nothing is shown something that was marked for them', async () => {
  await show();
  press('Next');
  press('Next');
  await screen.findByText(/^You marked nothing/u);
  expect(document.querySelector('pre')?.textContent).toContain('Moscow broke them off');
});

test('says that the background does not answer, and asks again', async () => {
  isDead = true;
  await show();
  expect(screen.getByText(/could not be read/u)).toBeTruthy();
  isDead = false;
  press('Try again');
  await screen.findByText('JTA Daily News Bulletin');
});
