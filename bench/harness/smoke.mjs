// Whether the benchmark still works: all three apps load, and a press on the map opens a region. Nothing is timed.
// `cargo xtask test` calls it.
import { APPS, buildPeers } from "./apps.mjs";
import { load } from "./load.mjs";
import { launch } from "./page.mjs";
import { readJson, serve } from "./server.mjs";

await buildPeers();
const { address, stop } = await serve();
const browser = await launch();
try {
  const plan = readJson(`${APPS[1].folder}/data/plan.json`);
  for (const { name } of APPS) {
    const { picture, usable, bytes } = await load(browser, `${address}/${name}/`, plan, { isSlow: false });
    if (!(picture > 0 && picture <= usable && bytes > 0)) {
      throw new Error(`${name}: seen at ${picture}, usable at ${usable}, ${bytes} bytes`);
    }
  }
} finally {
  await browser.close();
  await stop();
}
