// What stays behind in memory: after many selections, and after many frames that come and go.
import { go, memory, settled, withPage } from "./page.mjs";

const SELECTIONS = 500;
const MOUNTS = 100;
/** First rounds fill caches that then stay as they are. */
const WARM_UP = 20;

const countNodes = (page) => page.evaluate(() => document.querySelectorAll("body *").length);

/** Growth of the heap in bytes, and of the number of nodes. */
export function select(browser, address, plan) {
  return withPage(browser, { regions: plan.regions.length }, async (page, devtools) => {
    await page.goto(address);
    await page.waitForFunction(() => window.bench.complete !== undefined);
    const views = [{ address: "#/", name: plan.title.text }, ...plan.regions.map(({ id, name }) => ({ address: `#/region/${id}`, name }))];
    for (const view of views) {
      await go(page, view.address, view.name);
      await settled(page);
      view.count = await countNodes(page);
    }
    const [overview, ...regions] = views;
    /** Goes to a view and waits until all of it has come. */
    const see = async ({ address, name, count }) => {
      await go(page, address, name);
      await page.waitForFunction((whole) => document.querySelectorAll("body *").length === whole, count);
    };
    const some = async (amount) => {
      for (let at = 0; at < amount; at += 1) {
        await see(regions[at % regions.length]);
      }
      await see(overview);
    };
    await some(WARM_UP);
    const before = await memory(page, devtools);
    await some(SELECTIONS);
    const after = await memory(page, devtools);
    return { selectHeap: after.heap - before.heap, selectNodes: after.nodes - before.nodes };
  });
}

/** The same of a page in which the app's frame is put and taken away again. */
export function mount(browser, server, { name, frame }, plan) {
  return withPage(browser, { regions: plan.regions.length }, async (page, devtools) => {
    await page.goto(`${server}/host/`);
    const some = async (amount) => {
      for (let at = 0; at < amount; at += 1) {
        await page.evaluate((address) => {
          const frame = document.createElement("iframe");
          frame.width = "800";
          frame.height = "600";
          frame.src = address;
          document.body.append(frame);
        }, `/${name}/${frame}`);
        await page.waitForFunction((regions) => document.querySelector("iframe").contentDocument.querySelectorAll("path.leaflet-interactive").length >= regions, plan.regions.length);
        await page.evaluate(() => document.querySelector("iframe").remove());
      }
    };
    await some(WARM_UP);
    const before = await memory(page, devtools);
    await some(MOUNTS);
    const after = await memory(page, devtools);
    return { mountHeap: after.heap - before.heap, mountDocuments: after.documents - before.documents };
  });
}
