import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LongList } from './LongList';

afterEach(cleanup);

function show(count: number, focus: { at: number } | null = null) {
  const item = (at: number) => (
    <article key={at} data-index={at} aria-posinset={at + 1} aria-setsize={count}>
      <h2>
        <a href="/">Article {at}</a>
      </h2>
    </article>
  );
  return (
    <LongList count={count} label="Results" busy={false} estimate={() => 200} focus={focus}>
      {item}
    </LongList>
  );
}

test('a short list is in the page as a whole', () => {
  render(show(60));
  expect(screen.getAllByRole('article')).toHaveLength(60);
});

test('of a long list only what is near is in the page, and says which of how many it is', () => {
  render(show(20_000));
  const articles = screen.getAllByRole('article');
  expect(articles.length).toBeLessThan(100);
  expect(articles[0]?.getAttribute('aria-setsize')).toBe('20000');
});

test('what is to have the focus comes into the page', () => {
  const { rerender } = render(show(20_000));
  rerender(show(20_000, { at: 9_000 }));
  expect(document.activeElement?.textContent).toBe('Article 9000');
});
