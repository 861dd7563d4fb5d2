// A page that sizes its frames with pym.js, as many newsrooms do.
import { expectFits, explorerWithMapIn, test, WIDTHS } from "./support/host.mjs";
import { go } from "./support/site.mjs";

for (const width of WIDTHS) {
  for (const foreign of [false, true]) {
    test(`the frame fits, ${width} pixels wide, on ${foreign ? "another" : "the same"} origin`, async ({ page, host }) => {
      await page.setViewportSize({ width, height: 800 });
      await host.open("pym.html", { foreign });
      const frame = await explorerWithMapIn(page, "kart", "Hallingdal");
      await expectFits(frame, "first view");
      await go(frame, { address: "#/om", heading: "Om planen" });
      await expectFits(frame, "another view");
      await go(frame, { address: "#/sammenlign", heading: "Sammenlign to regioner" });
      await expectFits(frame, "a short view");
      await page.setViewportSize({ width: width === 320 ? 768 : 320, height: 800 });
      await expectFits(frame, "another width");
    });
  }
}
