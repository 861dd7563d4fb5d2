// Whether the benchmark still works: all three apps load and answer a press, and the explorer can be used while it is
// recorded. Nothing is held against a time.
// `cargo xtask test` calls it.
import { APPS, buildPeers } from "./apps.mjs";
import { load } from "./load.mjs";
import { launch } from "./page.mjs";
import { press } from "./press.mjs";
import { readJson, serve } from "./server.mjs";
import { acts } from "./use.mjs";

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
    const { press: answered } = await press(browser, `${address}/${name}/`, plan, { isSlow: false });
    if (!(answered > 0)) {
      throw new Error(`${name}: a press was answered after ${answered}`);
    }
  }
  for (const [name, found] of Object.entries(await acts(browser, `${address}/explorer/`, plan, { isSlow: false }))) {
    if (found.length === 0 || !found.every(({ time, whole, work, all, longest, elements, nodes }) => time > 0 && whole >= time && work > 0 && all >= work && longest > 0 && elements > 0 && nodes > elements)) {
      throw new Error(`${name}: ${JSON.stringify(found)}`);
    }
  }
} finally {
  await browser.close();
  await stop();
}
