// Runs Lighthouse three times on the page and on what stands in frames, as a phone, and prints the four categories with
// what costs points, and how fast the machine was by Lighthouse's own measure: the times belong to it.
// `cargo xtask bench --lighthouse` calls it.
import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import { APPS } from "../harness/apps.mjs";
import { TRUST } from "../harness/certificate.mjs";
import { median } from "../harness/numbers.mjs";
import { serve } from "../harness/server.mjs";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", TRUST];

const { address, stop } = await serve(APPS[0].folder);
const chrome = await launchChrome({ chromePath: process.env.BENCH_BROWSER, chromeFlags: FLAGS });
try {
  for (const page of ["index.html", "embed.html"]) {
    const scores = new Map(CATEGORIES.map((name) => [name, []]));
    const lost = new Map();
    const speeds = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { lhr } = await lighthouse(`${address}/${page}`, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
      speeds.push(Math.round(lhr.environment.benchmarkIndex));
      for (const name of CATEGORIES) {
        scores.get(name).push(Math.round(lhr.categories[name].score * 100));
        for (const { id, weight } of lhr.categories[name].auditRefs) {
          const { score, title, displayValue = "" } = lhr.audits[id];
          if (weight > 0 && score !== null && score < 1) {
            lost.set(id, `${name}: ${title} ${displayValue} (${Math.round(score * 100)})`);
          }
        }
      }
    }
    console.log(`\n${page}, ${RUNS} runs`);
    for (const [name, list] of scores) {
      console.log(`  ${name.padEnd(16)} ${String(median(list)).padStart(4)}   (${list.join(", ")})`);
    }
    console.log(`  ${"benchmark index".padEnd(16)} ${String(median(speeds)).padStart(4)}   (${speeds.join(", ")})`);
    for (const [id, text] of lost) {
      console.log(`  ${id}: ${text}`);
    }
  }
} finally {
  await chrome.kill();
  await stop();
}
