// What comes into a view, and in which order.

/** Slows the page down, so that little comes between two paints. */
export async function slowDown(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
}

/** Writes down what comes to be seen in the view above something that has come before it. */
export const watch = (page) =>
  page.evaluate(() => {
    window.cameAbove = [];
    window.cameIn = 0;
    const content = document.querySelector("#explorer .content");
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className}#${element.id}`;
    const before = new Set();
    new MutationObserver((records) => {
      const came = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element && node.isConnected && node.parentElement?.closest("details:not([open])") === null);
      for (const element of came) {
        const below = [...before].find((other) => other.isConnected && element.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING);
        if (below !== undefined) {
          window.cameAbove.push(`${name(element)} above ${name(below)}`);
        }
      }
      if (came.length > 0) {
        window.cameIn += 1;
        came.forEach((element) => before.add(element));
      }
    }).observe(content, { childList: true, subtree: true });
  });

/** What has come above something else since the page is watched. */
export const cameAbove = (page) => page.evaluate(() => window.cameAbove);
