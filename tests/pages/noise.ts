/** What else may stand on a page. Each is put above, below or beside the text. */
export const ABOVE: Readonly<Record<string, string>> = {
  'a skip link and a cookie banner':
    '<a href="#main">Skip to content</a><div class="banner"><p>We use cookies to understand how you use this site. By going on you accept our Privacy Policy.</p><button>Accept</button></div>',
  'a menu in plain boxes':
    '<div><a href="/n">News</a> <a href="/c">Culture</a> <a href="/i">Israel</a> <a href="/o">Opinion</a></div>',
  'a menu as a list': '<ul><li><a href="/n">News</a></li><li><a href="/c">Culture</a></li></ul>',
  'a motto': '<div>Jewish Telegraphic Agency</div><div>The global Jewish news source</div>',
  'bread crumbs': '<div><a href="/">Home</a> / <a href="/archive">Archive</a> / 1953</div>',
  'a rubric': '<a class="rubric" href="/archive">Archive</a>',
  'a hidden menu':
    '<div style="display: none"><p>Subscribe to our newsletter today and never miss a story of ours.</p></div><div hidden><p>Also hidden, and a sentence of some length it is.</p></div>',
  'templates and scripts':
    '<script>var x = "<p>Not a paragraph at all, whatever it looks like.</p>";</script><template><p>A sentence in a template, which nobody ever sees.</p></template><svg><text>Drawn words</text></svg><noscript><p>Please enable JavaScript to see this page as it was meant.</p></noscript>',
};

export const UNDER_TITLE: Readonly<Record<string, string>> = {
  'the agency as author': '<div class="byline">By JTA</div>',
  'a line to share': '<div><span>Share</span> <span>Tweet</span> <span>Email</span></div>',
  'buttons to share':
    '<button>Share</button><ul><li><a href="https://x.example/s">Facebook</a></li><li><a href="https://y.example/s">Twitter</a></li></ul>',
  'a reading time': '<span>2 min read</span>',
  'a picture': '<figure><img alt="Front page of the bulletin"><figcaption></figcaption></figure>',
};

export const BELOW: Readonly<Record<string, string>> = {
  tags: '<div>Tags: <a href="/tags/israel">Israel</a>, <a href="/tags/ussr">USSR</a></div>',
  'related stories with teasers':
    '<div class="related"><h3>Related stories</h3><div><a href="/r">Storks over Galilee</a><p>Half a million of them passed over the valley on a single day this spring, and nobody could say why.</p></div></div>',
  'a newsletter':
    '<div class="newsletter"><h3>Sign up for our newsletter</h3><p>Get the best of our reporting in your inbox every morning.</p><input><button>Sign up</button></div>',
  'a box about the agency':
    '<div class="author-box"><p>JTA has been the wire service of the Jewish press for more than 100 years. Follow our newsroom online.</p></div>',
  comments: '<div id="comments"><h3>Comments</h3><form><textarea></textarea></form></div>',
  'a footer of plain boxes':
    '<div id="footer"><p>© 2016 JTA. All rights reserved.</p><p><a href="/about">About us</a> <a href="/privacy">Privacy</a></p></div>',
  'the next article':
    '<div><a href="/archive/next">Next article: Haifa Port Workers Vote on New Contract</a></div>',
  'most read, in a sidebar':
    '<aside><h3>Most read</h3><ol><li>Rain in August surprises everybody in Haifa, and not only there</li></ol></aside>',
  'most read, in a plain box':
    '<div class="col-2"><h3>Most Popular</h3><ol><li><a href="/1">Rain in August surprises everybody in Haifa</a></li><li><a href="/2">The baker who collects recipes</a></li></ol></div>',
};
