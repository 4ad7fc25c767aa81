import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Annotation, DateExpression, Mention } from '@/lib/engine/model';
import type { Card as CardContent } from '@/lib/knowledge/card';
import { Card, type CardProps } from './Card';

afterEach(cleanup);

const sharett: CardContent = {
  id: 'moshe-sharett',
  type: 'person',
  name: 'Moshe Sharett',
  onTheDay: ['Foreign Minister of Israel (May 1948 – June 1956)'],
  gloss: 'Israel’s first Foreign Minister.',
  lifespan: '1894–1965',
  note: 'He led the foreign service from its first day.',
  wikipedia: { title: 'Moshe Sharett', url: 'https://en.wikipedia.org/wiki/Moshe_Sharett' },
  sources: ['Wikidata'],
  part: [
    { kind: 'then', text: '20 July 1953, Soviet Union and Israel resume relations' },
    { kind: 'after', text: 'December 1953, Soviet Minister presents credentials' },
  ],
  at: null,
};
const namesake: CardContent = {
  ...sharett,
  id: 'yehuda-sharett',
  name: 'Yehuda Sharett',
  onTheDay: [],
  gloss: 'Composer of Kibbutz Yagur.',
};
const mention: Mention = {
  kind: 'mention',
  type: 'person',
  paragraph: 0,
  start: 0,
  end: 7,
  surface: 'Sharett',
  entity: 'moshe-sharett',
  wikipedia: 'Moshe Sharett',
  confidence: 0.95,
  because: ['named in full above', 'held the office on that day'],
};
const date: DateExpression = {
  kind: 'date',
  paragraph: 0,
  start: 0,
  end: 5,
  surface: 'today',
  edtf: '1953-07-20',
  confidence: 0.9,
  because: ['cables are of the day before the bulletin'],
};

function show(annotation: Annotation, props: Partial<CardProps> = {}) {
  const cards = new Map([sharett, namesake].map((card) => [card.id, card]));
  render(<Card annotation={annotation} cards={cards} publishedOn="1953-07-21" {...props} />);
  return within(screen.getByRole('dialog'));
}

describe('the card of a name', () => {
  test('says who it was that day, why it matters, what is certain; then links out safely', () => {
    const card = show(mention, { met: 2 });
    const text = screen.getByRole('dialog', { name: 'Moshe Sharett 1894–1965' }).textContent ?? '';
    const order = [
      'Moshe Sharett',
      'Foreign Minister of Israel',
      'In the news20 July 1953, Soviet Union and Israel',
      'AfterDecember 1953',
      'He led',
      'This is certainly meantnamed in full above; held the office',
      'Also named in 2',
      'Wikipedia',
      'Sources',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);

    const link = card.getByRole('link', { name: 'Wikipedia: Moshe Sharett' });
    expect(link.getAttribute('href')).toBe('https://en.wikipedia.org/wiki/Moshe_Sharett');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test('falls back to what it always was where the day says nothing', () => {
    const card = show({ ...mention, entity: 'yehuda-sharett' });
    expect(card.getByText('Composer of Kibbutz Yagur.')).toBeTruthy();
  });

  test('shows the other readings where it is not certain', () => {
    const card = show({
      ...mention,
      confidence: 0.5,
      candidates: [
        { entity: 'moshe-sharett', name: 'Moshe Sharett', confidence: 0.5 },
        { entity: 'yehuda-sharett', name: 'Yehuda Sharett', confidence: 0.4 },
      ],
    });
    expect(card.getByText('This may not be meant')).toBeTruthy();
    const others = card.getByText('It could also be:').parentElement;
    expect(others?.textContent).toContain('Yehuda Sharett: Composer of Kibbutz Yagur.');
    expect(others?.textContent).not.toContain('Moshe');
  });

  test('without an entity says what the article itself says', () => {
    const card = show({
      ...mention,
      surface: 'J. Doe',
      entity: null,
      wikipedia: null,
      described: 'a merchant of Jaffa',
    });
    expect(card.getByRole('heading', { name: 'J. Doe' })).toBeTruthy();
    expect(card.getByText('In this article: a merchant of Jaffa')).toBeTruthy();
    expect(card.queryByRole('link')).toBeNull();
    expect(card.queryByText('This is certainly meant')).toBeNull();
    expect(card.getByText(/^named in full above/)).toBeTruthy();
  });

  test('what it asks of the reader stays in its foot', () => {
    const acts = { onCorrect: vi.fn(), onTakeBack: vi.fn(), onEditHighlight: vi.fn() };
    const card = show(mention, acts);
    const buttons = card.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Wrong?',
      'Take your correction back',
      'Your highlight',
    ]);
    for (const button of buttons) {
      expect(button.closest('.card-foot')).toBeTruthy();
      fireEvent.click(button);
    }
    for (const act of Object.values(acts)) expect(act).toHaveBeenCalledOnce();
  });

  test('shows names that look like markup as what they are', () => {
    const card = show({ ...mention, surface: '<img src=x onerror=alert(1)>', entity: null });
    expect(card.getByRole('heading').textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('the card of a date', () => {
  test('says it in words, with weekday and Hebrew date, and what it is counted from', () => {
    const card = show(date);
    expect(card.getByRole('heading', { name: 'Monday, 20 July 1953' })).toBeTruthy();
    expect(card.getByText('8 Av 5713')).toBeTruthy();
    expect(card.getByText('Counted from the bulletin of 21 July 1953.')).toBeTruthy();
  });

  test('has no weekday where it is no day', () => {
    const card = show({ ...date, edtf: '1953-02' });
    expect(card.getByRole('heading', { name: 'February 1953' })).toBeTruthy();
  });

  test('lets the reader correct the day of the bulletin', () => {
    const onCorrectDate = vi.fn();
    fireEvent.click(show(date, { onCorrectDate }).getByRole('button', { name: /Correct/ }));
    expect(onCorrectDate).toHaveBeenCalledOnce();
  });
});

test('the card is closed by its button, and has none where it cannot be closed', () => {
  const onClose = vi.fn();
  fireEvent.click(show(mention, { onClose }).getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});
