// How words are broken at the ends of lines: runs in the page.

/** Words that the end of a line breaks, each as `næ|ringsutvikling`. At a soft hyphen they may be. */
export function findBroken() {
  const LETTER = /[\p{L}\p{N}]/u;
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("#explorer"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest(".visually-hidden, .skip-link, svg, .leaflet-container, select")) {
      continue;
    }
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\u00ad]{2,}/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      // Most words are in one box.
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (new Set(boxes.map(({ top }) => Math.round(top))).size < 2) {
        continue;
      }
      let before;
      for (let at = 0; at < word.length; at += 1) {
        if (!LETTER.test(word[at])) {
          before = undefined;
          continue;
        }
        range.setStart(text, index + at);
        range.setEnd(text, index + at + 1);
        const { top, bottom } = range.getBoundingClientRect();
        if (before !== undefined && top >= before.bottom - 1) {
          found.push(`${word.slice(0, at)}|${word.slice(at)}`);
        }
        before = { bottom };
      }
    }
  }
  return [...new Set(found)];
}
