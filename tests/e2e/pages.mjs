// The pages of the scenarios. Outlets, people and events are made up.

/** Sentences of an article about a lock gate; enough of them that it is one. */
const PARAGRAPHS = [
  'The sea lock at Brackwater will stay shut until the spring, the harbour trust said on Thursday, after divers found a crack in the eastern gate that runs from the sill to the waterline.',
  '“The gate has served this town for ninety years, and it will not serve a ninety-first without new steel,” said Maren Holt, the harbour master, standing on the closed footbridge.',
  'Some forty boats are trapped in the inner basin. Their owners were told to double their moorings and to take fuel and batteries ashore before the weekend, when a storm is expected.',
  '“We asked for an inspection in March and were sent a brochure,” said Tobias Reents, who speaks for the fishing crews. He said that three of the crews had already sold their licences.',
  'The county put the cost of a new gate at four million, half of which the trust would have to borrow. A decision is due at the council meeting on the second of the month.',
  'Schools along the quay remain open, and the ferry to the outer islands will leave from the north pier, twenty minutes later than the timetable says.',
];

const CLUTTER_CSS = '.ad{background:#eee;height:90px}.bar{position:sticky;top:0;background:#ff9;padding:10px}.cookie{position:fixed;inset:auto 0 0 0;height:45vh;background:#fff;border-top:2px solid}';

/** @param {string[]} [paragraphs] */
export const article = (paragraphs = PARAGRAPHS) => paragraphs.map(text => `<p>${text}</p>`).join('\n');

/** @param {{ title?: string, site?: string, body?: string, lang?: string, dir?: string, head?: string, date?: string }} [what] */
export const newsPage = ({ title = 'Cracked lock gate shuts Brackwater harbour', site = 'The Harrow Gazette', body = article(), lang = 'en', dir = 'ltr', head = '', date = '2026-03-12' } = {}) => `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title} | ${site}</title>
<meta property="og:site_name" content="${site}"><meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="${date}T09:30:00Z"><meta name="author" content="Ida Lindqvist">
<style>body{margin:0;font:16px/1.6 serif}main{max-width:640px;margin:auto}${CLUTTER_CSS}</style>${head}</head>
<body class="news">
<nav class="nav"><a href="/">Home</a> <a href="/politics">Politics</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<div class="donation bar" id="donation">Support independent reporting. Donate five a month to keep our newsroom free for everyone. <a href="/donate">Donate now</a></div>
<main><article><h1>${title}</h1><p class="byline">By Ida Lindqvist</p>
${body.replace('</p>', '</p><div class="ad" id="ad"><p class="ad-label">Advertisement</p><iframe title="Advertisement" srcdoc="<p>Buy a boat today at half price</p>" width="300" height="60"></iframe></div>')}
</article></main>
<aside class="related" id="related"><h2>Related articles</h2><ul><li><a href="/a">Ferry timetable changes for the winter season</a></li><li><a href="/b">Five walks along the northern dunes</a></li><li><a href="/c">What the tide tables do not tell you</a></li></ul></aside>
<section class="comments" id="comments"><h2>Comments (2)</h2><div class="comment"><p>First! I have seen this coming for years.</p></div><div class="comment"><p>My uncle built that gate, and he was right.</p></div></section>
<footer class="footer" id="footer">© 2026 ${site}. <a href="/imprint">Imprint</a> <a href="/privacy">Privacy policy</a> <a href="/terms">Terms of use</a></footer>
</body></html>`;

/** The article as a text without markup. */
export const textFile = () => ['Cracked lock gate shuts Brackwater harbour', 'By Ida Lindqvist', '12 March 2026', ...PARAGRAPHS].join('\n\n');

/** The same words by another outlet. */
export const otherOutlet = () => newsPage({
  title: 'Harbour gate failure traps fishing fleet',
  site: 'Tideline News',
  date: '2026-03-13',
  body: article([
    'Dozens of boats cannot leave the harbour of Brackwater because a gate of its sea lock has cracked, and it may be months before the first of them sees open water again.',
    '“The gate has served this town for ninety years, and it will not serve a ninety-first without new steel,” harbour master Maren Holt told reporters beside the lock.',
    'Crews unloaded their nets by hand on Thursday evening, passing them across four decks to reach the ladder. The fish market opened as usual and closed an hour early.',
    'The county council will meet on the second of the month. It has to decide whether a loan for the new gate can be taken before the elections, which several members doubt.',
  ]),
});

/** About three mebibytes: a long article, what the page's scripts brought along, and a crowd of comments. */
export function largePage() {
  const long = Array.from({ length: 8 }, (_, day) => PARAGRAPHS.map(text => text.replace('Thursday', ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Easter'][day]))).flat();
  const comments = Array.from({ length: 7_000 }, (_, n) => `<div class="comment" id="comment-${n}" data-author="reader-${n}"><p class="comment-author"><a href="/readers/${n}">Reader number ${n}</a> <time datetime="2026-03-12">12 March</time></p><p>I have lived beside this harbour for ${n % 70} years and have seen nothing like it; who will pay for it in the end?</p></div>`).join('');
  const state = JSON.stringify(Array.from({ length: 12_000 }, (_, n) => ({ id: n, slug: `story-number-${n}`, tags: ['harbour', 'weather', 'tides'], views: n * 17 })));
  return newsPage({ body: article(long) }).replace('</section>\n<footer', `${comments}</section><script>window.state = ${state};</script>\n<footer`);
}

/** The discussion below the article says its title again; the headline above it says more. */
export const discussedPage = () => newsPage()
  .replace('<h1>Cracked lock gate shuts Brackwater harbour</h1>', '<h1>Cracked lock gate shuts Brackwater harbour (gazette.example) 2</h1>')
  .replace('<h2>Comments (2)</h2>', '<h2>Cracked lock gate shuts Brackwater harbour</h2>');

/** The page prints another headline than it states, in a header with buttons, and announces the article in its menu, too. */
export const reworded = () => newsPage({ head: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Cracked lock gate shuts Brackwater harbour"}</script>' })
  .replace('<main><article><h1>Cracked lock gate shuts Brackwater harbour</h1>', '<header class="head"><h1><a href="/">The cracked gate of the lock shuts Brackwater and its harbour</a></h1><div class="share" id="share">Share <a href="/s1">on Chatter</a> <a href="/s2">by mail</a> <a href="/s3">as a link</a></div></header><main><article>')
  .replace('<nav class="nav">', '<nav class="nav"><div class="menu" id="menu"><h2><a href="/gate">Our report: cracked lock gate shuts Brackwater harbour</a></h2><h2><a href="/tides">What the tide tables do not tell you</a></h2></div>');

/** The page is invisible until its scripts show it, and they never do. */
export const veiledPage = () => newsPage({ head: '<style>body{visibility:hidden;opacity:0}</style>' });

/** The article is cut off above a button that shows the rest, and fades out twice: by an element and by a drawn one. One
 * paragraph is cut to two lines as well. */
export const foldedPage = () => newsPage({ head: '<style>#fold{position:relative;max-height:260px;overflow:hidden}#fold::after,#veil{content:"";position:absolute;inset:auto 0 0 0;height:90px;background:linear-gradient(transparent,#fff)}#fold p:nth-of-type(4){display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}</style>' })
  .replace('<main><article>', '<main><div id="fold"><article>')
  .replace('</article></main>', '</article><div id="veil"></div></div><button class="read-more-button" id="rest">Read the full story</button></main>');

/** One more quotation stands in a part that the reader may unfold, above the last paragraph. */
export const statementPage = () => newsPage({
  body: article(PARAGRAPHS).replace(/<p>(?=Schools)/, '<details id="statement"><summary>The statement of the trust in full</summary><p>“Every option was weighed, and none of them was cheap,” said Maren Holt in a statement that was sent to all households on Monday.</p></details>\n<p>'),
});

/** That part and another one, of which a reader sees one at a time: unfolding one folds the other. */
export const exclusivePage = () => statementPage().replace('<details id="statement">', '<details id="ferry" name="parts" open=""><summary>What the ferry company says in full</summary><p>“The north pier was built for smaller boats than ours,” said Ida Lund, who runs the company, on Monday evening.</p></details>\n<details id="statement" name="parts">');

/** What a site writes over the article above, element by element, when it goes on to its next story without loading a page. */
export const NEXT_STORY = {
  title: 'Two rescued from farmhouse roof near Oldwick',
  paragraphs: [
    'Two people were rescued from the roof of a flooded farmhouse near Oldwick on Wednesday, after the river rose by almost two metres in a single night, the fire service said.',
    '“The water came up the stairs faster than we could carry the dog,” said Martha Quill, 71, who spent nine hours on the roof before the helicopter found her and her grandson.',
    'The environment agency had issued a warning at four in the afternoon, but the mast that carries the siren had been out of order since August, according to its own log.',
    '“We will look at why the siren stayed silent,” said Peter Lanyon, the regional director of the agency. He declined to say whether anyone would be held responsible.',
    'Roads in the valley remained closed on Wednesday evening, and the schools of Oldwick and Alby will not open before Monday, the county said.',
  ],
};

/** Much is reported between two quotations, under a headline of one long word. */
export const reportedPage = () => newsPage({
  title: 'Binnenschifffahrtsschleusentorreparaturkostenvoranschlagsprüfung shuts Brackwater harbour',
  body: article([
    ...PARAGRAPHS.slice(0, 2),
    'Holt said that the gate would be lifted in April. She said that the steel had been ordered. She said that the ferry would run from the north pier. She said that the crews would be paid for three months.',
    ...PARAGRAPHS.slice(2),
  ]),
});

/** Nobody is quoted in marks. */
export const unmarkedPage = () => newsPage({
  body: article([PARAGRAPHS[0], 'Holt said that the gate would be lifted in April. Tobias Reents said that three of the crews had already sold their licences.', ...PARAGRAPHS.slice(4)]),
});

/** The article stands in an open shadow root, its paragraphs partly slotted. */
export const shadowPage = () => newsPage({ body: '<news-story id="story"></news-story>' }).replace('</body>', `<script>
  const root = document.getElementById('story').attachShadow({ mode: 'open' });
  root.innerHTML = ${JSON.stringify(article())};
</script></body>`);

/** The article stands in a frame of the same origin. */
export const framePage = () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cracked lock gate shuts Brackwater harbour | The Harrow Gazette</title><meta property="og:site_name" content="The Harrow Gazette"><meta property="og:type" content="article"></head>
<body><div class="donation" id="donation">Support independent reporting. Donate five a month to keep our newsroom free for everyone. <a href="/donate">Donate now</a></div>
<iframe id="story" src="/inner" width="900" height="1400"></iframe></body></html>`;
export const innerPage = () => newsPage();

export const rtlPage = () => newsPage({
  title: 'إغلاق ميناء براكووتر بعد تصدع بوابة القناة',
  site: 'صحيفة المرفأ',
  lang: 'ar',
  dir: 'rtl',
  body: article([
    'قالت إدارة الميناء يوم الخميس إن البوابة البحرية في براكووتر ستبقى مغلقة حتى فصل الربيع بعد أن عثر الغواصون على صدع يمتد من القاعدة إلى خط الماء.',
    'وقالت مديرة الميناء مارين هولت: «خدمت هذه البوابة المدينة تسعين عاما ولن تخدمها عاما آخر من دون فولاذ جديد».',
    'وما زال نحو أربعين قاربا عالقا في الحوض الداخلي، وطُلب من أصحابها مضاعفة حبال الرسو ونقل الوقود إلى البر قبل العاصفة المتوقعة في نهاية الأسبوع.',
    'وقال المتحدث باسم الصيادين توبياس رينتس: «طلبنا تفتيشا في مارس فأرسلوا إلينا كتيبا دعائيا».',
    'وتقدر المقاطعة كلفة البوابة الجديدة بأربعة ملايين، وسيتخذ المجلس قراره في جلسته المقررة في الثاني من الشهر المقبل.',
  ]),
});

/** A dialog comes 300 ms after loading and locks scrolling. */
export const latePage = () => newsPage().replace('</body>', `<script>
  setTimeout(() => {
    const box = document.createElement('div');
    box.id = 'late'; box.className = 'dialog newsletter-modal';
    box.setAttribute('role', 'dialog'); box.setAttribute('aria-modal', 'true');
    box.style.cssText = 'position:fixed;inset:10%;background:#fff;z-index:999;box-shadow:0 0 0 100vmax rgb(0 0 0 / .5)';
    box.innerHTML = '<h2>Subscribe to our newsletter</h2><p>Get the morning briefing in your inbox every day.</p><input type="email"><button>Sign up</button>';
    document.body.append(box);
    document.body.style.overflow = 'hidden';
  }, window.late ?? 300);
</script></body>`);

export const frontPage = () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harrow Gazette: news of the coast</title><meta property="og:site_name" content="The Harrow Gazette"><meta property="og:type" content="website"></head><body>
<nav class="nav"><a href="/">Home</a> <a href="/politics">Politics</a> <a href="/sport">Sport</a></nav><h1>The Harrow Gazette</h1><main class="grid">
${Array.from({ length: 24 }, (_, n) => `<section class="card"><h2><a href="/story-${n}">Story number ${n} of the day from the coast and the islands</a></h2><p>A line or two about what story ${n} tells.</p><a href="/story-${n}">Read more</a></section>`).join('\n')}
</main><footer class="footer">© 2026 The Harrow Gazette</footer></body></html>`;

/** The same with a cookie wall that locks scrolling, and a plea for money among the cards. */
export const walledFrontPage = () => frontPage()
  .replace('<body>', '<body style="overflow:hidden"><div class="cookie-banner" id="cookie" style="position:fixed;inset:auto 0 0 0;height:45vh;background:#fff">We and our partners use cookies. <button>Accept all</button></div>')
  .replace('</main>', '<div class="donation-box" id="donation">Donate five a month to keep our newsroom free for everyone. <a href="/donate">Donate now</a></div></main>');

/** A front page whose cards hold pictures, held fast under a consent wall. */
export const heldFrontPage = () => walledFrontPage()
  .replace('overflow:hidden', 'position:fixed;top:0;width:100%')
  .replaceAll('<section class="card">', '<section class="card"><div class="media"><img alt="" width="80" height="60" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></div>');

export const emptyPage = () => '<!doctype html><html><head><title></title></head><body></body></html>';

/** The smallest file that a browser opens as PDF. */
export const pdf = () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
