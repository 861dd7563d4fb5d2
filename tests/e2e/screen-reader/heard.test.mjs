// What a real screen reader says: Orca reads the site in Firefox, and what it says is held against the tables in heard/,
// word by word. `cargo xtask screen-reader` runs this; a name behind it picks tables.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "../support/server.mjs";
import { Desktop } from "./desktop.mjs";
import { listenTo } from "./listen.mjs";
import { read, written } from "./table.mjs";

const TABLES = new URL("heard/", import.meta.url);

const desktop = new Desktop();
const server = serve(0);
let site = "";

before(async () => {
  if (!server.listening) {
    await once(server, "listening");
  }
  site = `http://127.0.0.1:${server.address().port}/`;
  await desktop.start();
  // A new window gets the focus while it is used for the first time, and Orca speaks of that.
  await listenTo(desktop, site, read("open #/om\nTab"));
});

after(async () => {
  await desktop.stop();
  server.close();
  server.closeAllConnections();
});

for (const file of readdirSync(TABLES)) {
  test(file.replace(".txt", "").replaceAll("-", " "), async () => {
    const rows = read(readFileSync(new URL(file, TABLES), "utf8"));
    const heard = await listenTo(desktop, site, rows);
    const table = (said) => rows.map((row, at) => written(row, said[at])).join("\n");
    assert.equal(table(heard), table(rows.map(({ said }) => said)));
  });
}

test("what is missing, changed or too much is noticed", async () => {
  const rows = read("open #/om\nh\nh                   A heading that is not there\nctrl+Home");
  const [, first, second] = await listenTo(desktop, site, rows);
  assert.deepEqual(first, ["Om planen heading level 1"]);
  assert.equal(second.length, 1);
  assert.notDeepEqual(second, rows[2].said);
});

test("a line that speaks too much is noticed", async () => {
  await listenTo(desktop, site, read("open #/om"));
  const speak = () => {
    const words = document.createElement("span");
    words.textContent = "too much";
    document.querySelector("p[role=status]:not(dialog *)").replaceChildren(words);
  };
  await desktop.firefox.ask(`() => document.addEventListener("focusin", ${speak}, { once: true })`);
  const [heard] = await listenTo(desktop, site, read("Tab                 Næringsplanen link"));
  assert.deepEqual(heard, ["Næringsplanen link", "too much"]);
});

test("a heading inside something that listens for presses is noticed", async () => {
  await listenTo(desktop, site, read("open #/om"));
  await desktop.firefox.ask(() => document.querySelector("main").addEventListener("click", () => {}));
  const [heard] = await listenTo(desktop, site, read("h                   Om planen heading level 1"));
  assert.deepEqual(heard, ["Om planen heading level 1 clickable"]);
});
