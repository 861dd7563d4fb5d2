// Tells the finished site where it will be: `node stamp.mjs <folder> <address>`.
//
// Writes oembed.json, which other sites ask for when somebody pastes a link to the explorer there, and into each page
// where that file is and what the explorer is called. Once more with another address, that replaces the first.
// The words are those of index.html.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGES = ["index.html", "embed.html"];
const BEGIN = "<!-- The site's address -->";
const END = "<!-- End of the site's address -->";

/** What a frame measures where nothing sizes it, in CSS pixels. */
const FRAME = { width: 800, height: 700 };
const A_DAY = 24 * 60 * 60;

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

const folder = process.argv[2];
const address = new URL(process.argv[3]);
const pages = new Map(PAGES.map((name) => [name, withoutStamp(read(name))]));
const { title, description } = wordsOf(pages.get("index.html"));

write("oembed.json", `${JSON.stringify(oembed(), null, 2)}\n`);
for (const [name, page] of pages) {
  write(name, withStamp(page));
}

/** The answer that oEmbed describes: https://oembed.com, «rich». */
function oembed() {
  const source = escaped(new URL("embed.html", address).href);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: address.host,
    provider_url: `${address.origin}/`,
    cache_age: A_DAY,
    width: FRAME.width,
    height: FRAME.height,
    html: `<iframe src="${source}" title="${escaped(title)}" width="100%" height="${FRAME.height}" frameborder="0" loading="lazy"></iframe>`,
  };
}

function withStamp(page) {
  const lines = [
    BEGIN,
    `<link rel="canonical" href="${escaped(address.href)}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escaped(new URL("oembed.json", address).href)}" title="${escaped(title)}">`,
    `<meta property="og:title" content="${escaped(title)}">`,
    `<meta property="og:url" content="${escaped(address.href)}">`,
    description && `<meta property="og:description" content="${escaped(description)}">`,
    END,
  ];
  const at = page.indexOf("</head>");
  return `${page.slice(0, at)}${lines.filter(Boolean).join("\n")}\n${page.slice(at)}`;
}

function withoutStamp(page) {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  return begin === -1 ? page : page.slice(0, begin) + page.slice(end + END.length + 1);
}

function wordsOf(page) {
  const title = page.match(/<title>([^<]*)<\/title>/)?.[1];
  const meta = page.match(/<meta\b[^>]*\bname="description"[^>]*>/)?.[0];
  const description = meta?.match(/\bcontent="([^"]*)"/)?.[1];
  if (!title?.trim()) {
    fail("index.html has no <title>. Give it one, and build again.");
  }
  return { title: plain(title), description: plain(description ?? "") };
}

/** Text of a page, its entities as what they stand for and its spaces single. */
function plain(html) {
  const text = html.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name) => {
    if (!name.startsWith("#")) {
      return ENTITIES[name] ?? whole;
    }
    return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}

/** Text for an attribute in double quotes. */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function read(name) {
  const file = join(folder, name);
  if (!existsSync(file)) {
    fail(`The site has no ${name}. Build it again.`);
  }
  const page = readFileSync(file, "utf8");
  if (!page.includes("</head>")) {
    fail(`${name} has no </head>. Build the site again.`);
  }
  return page;
}

function write(name, text) {
  writeFileSync(join(folder, name), text);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
