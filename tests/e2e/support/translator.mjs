// What a browser that translates does to a page: each text goes, and an element with another text takes its place. Here
// the other text is the same, so that what a translated page says can be held against what it should say.

/** Translates what stands in the page; where it `goesOn`, also whatever comes later. */
export function translate(page, { goesOn }) {
  return page.evaluate((isWatched) => {
    const isTranslated = ({ data, parentElement }) =>
      data.trim() !== "" && parentElement !== null && parentElement.closest("script, style, font, [translate=no]") === null;
    const translateOne = (text) => {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const translateAll = (root) => {
      const texts = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        texts.push(node);
      }
      (root.nodeType === Node.TEXT_NODE ? [root] : texts).filter(isTranslated).forEach(translateOne);
    };
    translateAll(document.body);
    if (isWatched) {
      const watcher = new MutationObserver((changes) => {
        changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => document.body.contains(node)).forEach(translateAll);
        watcher.takeRecords();
      });
      watcher.observe(document.body, { childList: true, subtree: true });
    }
  }, goesOn);
}

/** How many texts of the explorer have been translated. */
export const translated = (page) => page.locator("#explorer font > font").count();

/** All that the explorer says, one line for each element that has words of its own; where the map's names stand is its own affair. */
export const told = (page) =>
  page.evaluate(() => {
    const explorer = document.querySelector("#explorer").cloneNode(true);
    explorer.querySelectorAll(".map, [role=status]").forEach((element) => element.remove());
    explorer.querySelectorAll("font").forEach((font) => font.replaceWith(...font.childNodes));
    explorer.normalize();
    const lines = [document.title];
    const walker = document.createTreeWalker(explorer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const line = node.data.replace(/\s+/gu, " ").trim();
      if (line !== "") {
        lines.push(line);
      }
    }
    return lines;
  });
