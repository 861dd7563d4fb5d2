// A page that sizes its frames with iframe-resizer.
import { expect, explorerIn, test, testFits } from "./support/host.mjs";

testFits("iframe-resizer.html");

test("the explorer says when it listens, because its parent may have spoken before", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.texts = [];
    addEventListener("message", ({ data }) => window.texts.push(data));
  });
  await host.open("iframe-resizer.html", { foreign: true });
  await explorerIn(page, "kart", "Hallingdal");
  await expect.poll(() => page.evaluate(() => window.texts)).toContain("[iFrameResizerChild]Ready");
});
