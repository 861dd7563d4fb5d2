// What a screen reader says of a page, from its first line to its last, as @guidepup/virtual-screen-reader has it. It
// reads the page's own elements in the browser: names, roles, states and order, as the standards define them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const READER = readFileSync(createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js"), "utf8");
const READER_ADDRESS = "/virtual-screen-reader.js";

/** More than any view has; a reader that comes no further is stopped. */
const MOST_PHRASES = 20_000;

/** What only says where something begins or ends. */
const STRUCTURE = /^(end of .*|document|paragraph|list|listitem\b.*|row|rowgroup|term|definition|strong|emphasis|group|table|superscript|mark)$/;

/** Has the page's server offer the reader; call it before the page is opened. */
export function offerReader(page) {
  return page.route(`**${READER_ADDRESS}`, (route) => route.fulfill({ contentType: "text/javascript", body: READER }));
}

/** Everything that is said of the page as it stands. */
export async function spoken(page) {
  const phrases = await page.evaluate(
    async ({ address, most }) => {
      const { virtual } = await import(address);
      await virtual.start({ container: document.body });
      for (let said = 0; said < most && (await virtual.lastSpokenPhrase()) !== "end of document"; said += 1) {
        await virtual.next();
      }
      const log = await virtual.spokenPhraseLog();
      await virtual.stop();
      return log;
    },
    { address: READER_ADDRESS, most: MOST_PHRASES },
  );
  if (phrases.at(-1) !== "end of document") {
    throw new Error(`the reader got stuck at «${phrases.at(-1)}»`);
  }
  return phrases.map((phrase) => phrase.replaceAll("\u00ad", "").replace(/\s+/gu, " ").trim());
}

/** The same without what only says where something begins or ends. */
export const words = (phrases) => phrases.filter((phrase) => phrase !== "" && !STRUCTURE.test(phrase));

/** The headings that are said: `{ level, text }`. */
export const headings = (phrases) =>
  phrases.flatMap((phrase) => {
    const [, text, level] = /^heading, (.*), level (\d)$/.exec(phrase) ?? [];
    return text === undefined ? [] : [{ level: Number(level), text }];
  });
