// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '@/lib/page/archive-address';

const host = fc.constantFrom(
  ...['www.jta.org', 'jta.org', 'archive.jta.org', 'WWW.JTA.ORG', 'www.jta.org.', 'jta.org:8443'],
  ...['user:pass@www.jta.org', 'www.jta.org@evil.example', 'jta.org.evil.example', 'evil-jta.org'],
);
const part = fc.oneof(
  fc.constantFrom('archive', 'article', 'tags', 'page', '1953', '07', '21', '00', '', '.', '..'),
  fc.constantFrom(
    'a-treaty',
    '%2e%2e',
    '%',
    '%00',
    '%E0%A4%A',
    '<img src=x>',
    '\\',
    ';',
    '؀',
    '\ud800',
  ),
  fc.webSegment(),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const tail = fc.oneof(
  fc.constantFrom('', '?s=x', '#/archive/x', '?p=1#x'),
  fc.webQueryParameters(),
);
const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'javascript://', 'data:', '//', ''),
    host,
    fc.array(part, { maxLength: 7 }),
    tail,
  )
  .map(([scheme, at, parts, end]) => `${scheme}${at}/${parts.join('/')}${end}`);

test('whatever the address, it is read, and only the archive’s is an article', () => {
  fc.assert(
    fc.property(fc.oneof(address, fc.string({ unit: 'binary' }), fc.webUrl()), (url) => {
      const { kind, slug, day } = readAddress(url);
      expect(slug !== null).toBe(kind === 'article');
      if (kind === 'other') return;
      expect(new URL(url).hostname).toMatch(/^(?:(?:www|archive)\.)?jta\.org\.?$/u);
      expect(new URL(url).protocol).toMatch(/^https?:$/u);
      if (day !== null) expect(day).toMatch(/^\d{4}(?:-\d\d-\d\d)?$/u);
      if (slug !== null) {
        expect(slug).not.toMatch(/[/\0]/u);
        expect(slug.length).toBeLessThanOrEqual(300);
      }
    }),
    { numRuns: 2_000 },
  );
});
