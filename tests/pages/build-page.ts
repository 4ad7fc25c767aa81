/** Builds pages of the archive in every shape that is known of them, and some that are not. */

export interface Text {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The day as the page would write it. */
  readonly date: string;
}

const escapeText = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const lines = (parts: readonly string[], open: string, close: string) =>
  parts.map((part) => `${open}${part}${close}`).join('\n');
const half = (text: string) => text.lastIndexOf(' ', text.length / 2);

/** How paragraphs can be marked up. */
export const SHAPES: Readonly<Record<string, (paragraphs: readonly string[]) => string>> = {
  p: (parts) => lines(parts.map(escapeText), '<p>', '</p>'),
  'p on one line': (parts) => lines(parts.map(escapeText), '<p>', '</p>').replace(/\n/gu, ''),
  div: (parts) => lines(parts.map(escapeText), '<div>', '</div>'),
  'div with a class': (parts) => lines(parts.map(escapeText), '<div class="paragraph">', '</div>'),
  'two br': (parts) => parts.map(escapeText).join('<br><br>'),
  'one br': (parts) => parts.map(escapeText).join('<br>\n'),
  'br at each end': (parts) => `<br>${parts.map(escapeText).join('<br />&nbsp;<br />')}<br><br>`,
  'p with br inside': (parts) => `<p>${parts.map(escapeText).join('<br><br>')}</p>`,
  'bare text, then p': ([first = '', ...rest]) =>
    `${escapeText(first)}${lines(rest.map(escapeText), '<p>', '</p>')}`,
  'section in section': (parts) =>
    `<section><div>${lines(parts.map(escapeText), '<p>', '</p>')}</div></section>`,
  'span in p': (parts) => lines(parts.map(escapeText), '<p><span style="x">', '</span></p>'),
  'wrapped lines': (parts) =>
    lines(
      parts.map((part) =>
        escapeText(part).replace(/ /gu, (_, at: number) => (at % 7 ? ' ' : '\n   ')),
      ),
      '<p>\n',
      '\n</p>',
    ),
  'emphasis and a link': (parts) =>
    lines(
      parts.map((part) => {
        const text = escapeText(part);
        const at = half(text);
        if (at < 0) return text;
        return `<em>${text.slice(0, 3)}</em>${text.slice(3, at)}<a href="/tags/x">${text.slice(at, at + 4)}</a>${text.slice(at + 4)}`;
      }),
      '<p>',
      '</p>',
    ),
  'blank p between': (parts) => lines(parts.map(escapeText), '<p>', '</p><p>&nbsp;</p>'),
  'advertisement inside': (parts) =>
    [...parts.slice(0, 1), null, ...parts.slice(1)]
      .map((part) => {
        if (part !== null) return `<p>${escapeText(part)}</p>`;
        return '<div class="ad-slot"><span>Advertisement</span><p>Fine kosher wines, delivered to your door. Order today.</p><iframe></iframe></div>';
      })
      .join('\n'),
};

const page = (head: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const titleTag = ({ title }: Text) =>
  `<title>${escapeText(title)} - Jewish Telegraphic Agency</title>`;
const cut = (text: Text, words: number) => {
  const all = text.paragraphs.join(' ').split(' ');
  return all.length > words ? `${all.slice(0, words).join(' ')} […]` : all.join(' ');
};

const PDF_2013 = '<a href="/pdf/1.pdf">Download PDF for this date</a>';
const PDF_2016 =
  '<a href="http://pdfs.jta.org/1.pdf">See Original Daily Bulletin From This Date</a>';
const MENU = '<div><span>Menu</span> <span>JTA</span> <span>Search</span></div>';
const FUNDERS =
  '<h4>Founding Funders</h4><p>We thank the friends whose generosity made the archive possible.</p><ul><li>The Aronson Fund</li><li>Rose Feld, in memory of her parents</li></ul>';
const RECOMMENDED =
  '<h3>Recommended from JTA</h3><ul><li><a href="/a">Storks over Galilee</a></li><li><a href="/b">Six soups for a cold night</a></li></ul>';
const CAPTION = '<p>Search JTA’s historical archive dating back to 1923</p>';
const SECTIONS = '<p>Sections</p><p>JTA</p><p>EST 1917</p>';
const AD = '<div>Advertisement</div>';

export const NOTICE =
  '<p>The Archive of the Jewish Telegraphic Agency includes articles published from 1923 to 2008. Archive stories reflect the standards and practices of the time they were published.</p>';

/** The appeals are our own words for what is said of them; they change every few months. */
export const APPEALS: Readonly<Record<string, string>> = {
  none: '',
  'two sentences':
    '<p>For over a century, JTA has recorded Jewish life in real time. Please support our reporting.</p>',
  'a slogan and two sentences':
    '<p>Keep Jewish Stories in Focus.</p><p>JTA has told the Jewish story as it happened for more than 100 years. Keep our journalism strong by joining us.</p>',
  'four sentences':
    '<p>Help ensure Jewish news stays open to everyone. Your gift to the Jewish Telegraphic Agency powers trusted journalism. With your help we go on. <a href="https://www.jta.org/donate">Donate today.</a></p>',
  'three paragraphs and a button':
    '<h3>Before you go</h3><p>The story on this page was breaking news once, and we were there.</p><p>Jewish stories are never finished, and your support lets our newsroom follow them.</p><p><a class="button" href="/give">Give now</a></p>',
  'words nobody foresaw, in a box':
    '<div class="donate-cta"><p>Still curious?</p><p>So are our forty correspondents. A small monthly sum keeps them on the road.</p><a href="/donate">Chip in</a></div>',
};

/** Each generation of the page round a body. */
export const GENERATIONS: Readonly<Record<string, (text: Text, body: string) => string>> = {
  '2013, headline twice': (text, body) =>
    page(
      titleTag(text),
      `<h2>${escapeText(text.title)}</h2>${MENU}<h1>${escapeText(text.title)}</h1><p>${PDF_2013}</p><div>${body}</div>`,
    ),
  '2013, funders': (text, body) =>
    page(
      titleTag(text),
      `<div><h2>${escapeText(text.title)}</h2>${MENU}<h1>${escapeText(text.title)}</h1>${PDF_2013}<div>${body}</div>${FUNDERS}</div>`,
    ),
  '2013, no headline': (text, body) =>
    page(titleTag(text), `${MENU}<p></p><p>${PDF_2013}</p><div>${body}</div>`),
  '2013, short': (text, body) =>
    page(titleTag(text), `${MENU}<h1>${escapeText(text.title)}</h1><div>${body}</div>`),
  '2013, bare': (text, body) => page('', `<h1>${escapeText(text.title)}</h1><div>${body}</div>`),
  '2016': (text, body) =>
    page(
      titleTag(text),
      `${CAPTION}<h1>${escapeText(text.title)}</h1><p>${text.date}</p><p>${PDF_2016}</p>${AD}<div>${body}</div>${RECOMMENDED}${AD}`,
    ),
  '2016, deck': (text, body) =>
    page(
      titleTag(text),
      `${CAPTION}<h1>${escapeText(text.title)}</h1><h2>${escapeText(cut(text, 8).replace(/( \[…\])?$/u, ' […]'))}</h2><p>${text.date} ${PDF_2016}</p><div>${body}</div>${RECOMMENDED}`,
    ),
  '2016, deck and no date': (text, body) =>
    page(
      titleTag(text),
      `${CAPTION}<h1>${escapeText(text.title)}</h1><p>${escapeText(cut(text, 8).replace(/( \[…\])?$/u, ' […]'))}</p>${AD}<div>${body}</div>${AD}${RECOMMENDED}`,
    ),
  '2016, sections': (text, body) =>
    page(
      titleTag(text),
      `${SECTIONS}<h1>${escapeText(text.title)}</h1><div>${text.date}</div>${PDF_2016}${AD}<div>${body}</div>${RECOMMENDED}`,
    ),
  '2016, clipped, no headline': (text, body) =>
    page(
      titleTag(text),
      `<p>EST 1917</p><p>${text.date}</p><p>${PDF_2016}</p><div>${body}</div>${RECOMMENDED}`,
    ),
  ...todaysPages(),
};

/** Today's page with each appeal in each place. */
function todaysPages(): Record<string, (text: Text, body: string) => string> {
  const head = (text: Text) =>
    `${titleTag(text)}<meta property="og:type" content="article"><meta property="og:title" content="${escapeText(text.title)}"><meta property="og:description" content="${cut(text, 55).replace(/"/gu, '&quot;')}">`;
  const top = (text: Text) =>
    `<h1 class="entry-title">${escapeText(text.title)}</h1><div class="post-pdf"><span class="post-pdf__date">${text.date}</span>${PDF_2016}</div>`;
  const nav = '<header><nav><a href="/">News</a> <a href="/donate">Donate</a></nav></header>';
  const footer = '<footer><p>© JTA. All rights reserved.</p></footer>';
  const places: Record<string, (text: Text, body: string, tail: string) => string> = {
    'below the text': (text, body, tail) =>
      `${nav}<main><article>${top(text)}<div class="entry-content">${body}</div>${tail}${NOTICE}</article></main>${footer}`,
    'in the text': (text, body, tail) =>
      `${nav}<main><article>${top(text)}<div class="entry-content">${body}${tail}${NOTICE}</div></article></main>${footer}`,
    'in plain boxes': (text, body, tail) =>
      `<div>${nav}</div><div><div>${top(text)}</div><div>${body}</div><div>${tail}</div><div>${NOTICE}</div></div>${footer}`,
  };
  const pages: Record<string, (text: Text, body: string) => string> = {};
  for (const [place, build] of Object.entries(places)) {
    for (const [appeal, tail] of Object.entries(APPEALS)) {
      pages[`today, appeal: ${appeal}, ${place}`] = (text, body) =>
        page(head(text), build(text, body, tail));
      pages[`today without summary, appeal: ${appeal}, ${place}`] = (text, body) =>
        page(titleTag(text), build(text, body, tail));
    }
  }
  return pages;
}
