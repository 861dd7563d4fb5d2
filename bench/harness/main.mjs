// Measures the explorer against its two peers. `cargo xtask bench` calls it.
//
//   --rounds 7   how many visits of each, taken in turns
//   --quick      three rounds, and only the first visit and the use of it
//
// `BENCH_SITE` names a folder with a built explorer if it is not `dist`, `BENCH_BROWSER` the browser, `BENCH_HTTP1` has the
// server speak HTTP/1.1.
import { APPS, buildPeers, compress, LARGE } from "./apps.mjs";
import * as endure from "./endure.mjs";
import { load, picture } from "./load.mjs";
import { medians } from "./numbers.mjs";
import { launch } from "./page.mjs";
import { press } from "./press.mjs";
import { write } from "./report.mjs";
import { readJson, serve } from "./server.mjs";
import { calibrate } from "./slow.mjs";
import { acts, summary } from "./use.mjs";

const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const has = (name) => process.argv.includes(name);
const isQuick = has("--quick");
const rounds = has("--rounds") ? Number(argument("--rounds")) : isQuick ? 3 : 7;
/** Rounds of what takes long and is told in times of itself. */
const FEWER = Math.min(rounds, 3);

const say = (text) => console.log(`→ ${text} …`);

/** Runs a measurement of all apps in turns, each time in another order, and makes one of what each gave. */
async function inTurns(amount, measure, join = medians) {
  const rows = new Map(APPS.map(({ name }) => [name, []]));
  for (let round = 0; round < amount; round += 1) {
    for (let place = 0; place < APPS.length; place += 1) {
      const app = APPS[(place + round) % APPS.length];
      rows.get(app.name).push(await measure(app));
    }
  }
  return new Map([...rows].map(([name, list]) => [name, join(list)]));
}

async function main() {
  say("Building the peers");
  await buildPeers();
  const { address, stop } = await serve();
  const browser = await launch();
  const plan = readJson(`${APPS[1].folder}/data/plan.json`);
  const found = {};
  try {
    say("A processor so many times slower");
    const slow = await calibrate(browser);
    say(`First visits, ${rounds} of each`);
    found.load = await inTurns(rounds, ({ name }) => load(browser, `${address}/${name}/`, plan));
    say(`First visits to a region's view, ${rounds} of each`);
    // Of the explorer alone, whose views are pages: Leaflet draws no region that is out of sight, and so never all of them.
    const ours = found.load.get(APPS[0].name);
    const pictures = [];
    for (let round = 0; round < rounds; round += 1) {
      pictures.push(await picture(browser, `${address}/${APPS[0].name}/region/${plan.regions[0].id}/`, plan));
    }
    ours.regionPicture = medians(pictures).picture;
    ours.regionTimes = ours.regionPicture / ours.picture;
    say(`Presses at the moment the map can be used, ${rounds} of each`);
    const presses = await inTurns(rounds, ({ name }) => press(browser, `${address}/${name}/`, plan));
    presses.forEach((row, name) => Object.assign(found.load.get(name), row));
    say("In use");
    found.use = await inTurns(rounds, ({ name }) => acts(browser, `${address}/${name}/`, plan), summary);
    if (!isQuick) {
      say("500 selections");
      found.select = await inTurns(1, ({ name }) => endure.select(browser, `${address}/${name}/`, plan));
      say("100 frames that come and go");
      found.mount = await inTurns(1, (app) => endure.mount(browser, address, app, plan));
      say("The large plan");
      const large = readJson(`${LARGE}/plan.json`);
      await compress([`${LARGE}/plan.json`, `${LARGE}/boundaries.json`]);
      // Each as it is published for such a plan: the explorer has its first view in the page, the peers have nothing there.
      const files = "?plan=/large/plan.json&boundaries=/large/boundaries.json";
      const page = (name) => `${address}/${name === "explorer" ? "explorer-large/" : `${name}/${files}`}`;
      found.largeLoad = await inTurns(FEWER, ({ name }) => load(browser, page(name), large));
      const items = large.news.length - plan.news.length;
      for (const [name, row] of found.largeLoad) {
        row.times = row.usable / found.load.get(name).usable;
        row.item = (row.kept - found.load.get(name).kept) / items;
        row.itemHeap = (row.heap - found.load.get(name).heap) / items;
      }
      found.largeUse = await inTurns(rounds, ({ name }) => acts(browser, page(name), large, { kinds: ["typing", "filtering"] }), summary);
    }
    await write(found, { rounds, slow, browser: browser.version(), isKept: !isQuick });
  } finally {
    await browser.close();
    await stop();
  }
}

await main();
