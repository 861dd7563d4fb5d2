// Anybody can send messages to any page and any frame. Only those count that come from where they should, and say what
// can be.
import { expect, expectHeight, explorerIn, frameElement, heard, heightOf, messagesArrived, test } from "./support/host.mjs";
import { heading } from "./support/site.mjs";

const HEIGHT = { planExplorer: 1, type: "height", height: 99 };

/** Opens the page, and waits until the frame has its height. */
async function openStrangers(page, host, options = {}) {
  await host.open("strangers.html", options);
  const frame = await explorerIn(page, "kart", "Hallingdal");
  await expect.poll(() => frameElement(page).evaluate(({ style }) => style.height)).not.toBe("");
  await expect.poll(async () => (await heard(page, "ready")).length).toBe(2);
  return frame;
}

const say = (frame, message) => frame.evaluate((data) => parent.postMessage(data, "*"), message);

/** Runs something, and expects that no frame changes and no event comes of it. */
async function expectNothing(page, what, run) {
  const state = () =>
    page.evaluate(() => [...document.querySelectorAll("iframe")].map(({ clientHeight, src, style }) => [clientHeight, src, style.cssText]).concat(window.heard.length));
  const before = await state();
  await run();
  await messagesArrived(page);
  expect.soft(await state(), what).toEqual(before);
}

test("a height from the frame itself counts", async ({ page, host }) => {
  const frame = await openStrangers(page, host, { foreign: true });
  await say(frame, { ...HEIGHT, height: 1234 });
  await expectHeight(page, 1234);
});

test("what the page says to itself and what another frame says does not count", async ({ page, host }) => {
  await openStrangers(page, host);
  await expectNothing(page, "said by the page", () => page.evaluate((data) => postMessage(data, "*"), HEIGHT));
  await expectNothing(page, "made by the page", () => page.evaluate((data) => dispatchEvent(new MessageEvent("message", { data, origin: "null" })), HEIGHT));
  const stranger = await (await page.locator("#stranger").elementHandle()).contentFrame();
  for (const message of [HEIGHT, { planExplorer: 1, type: "select", region: "vestviken" }, { planExplorer: 1, type: "ready" }]) {
    await expectNothing(page, `said by a stranger: ${message.type}`, () => say(stranger, message));
  }
});

test("heights that are none do not count", async ({ page, host }) => {
  const frame = await openStrangers(page, host);
  for (const height of [NaN, Infinity, -Infinity, -1, 0, 0.5, 700.5, 50_001, 1e300, "99", "99px", null, undefined, true, [99], { valueOf: 99 }]) {
    await expectNothing(page, `${JSON.stringify(height) ?? ""} (${String(height)})`, () => say(frame, { ...HEIGHT, height }));
  }
  await say(frame, HEIGHT);
  await expectHeight(page, HEIGHT.height);
});

test("messages in other words do not count", async ({ page, host }) => {
  const frame = await openStrangers(page, host);
  for (const [what, message] of [
    ["another version", { ...HEIGHT, planExplorer: 2 }],
    ["a version as text", { ...HEIGHT, planExplorer: "1" }],
    ["no version", { type: "height", height: 99 }],
    ["an unknown type", { ...HEIGHT, type: "toString" }],
    ["a type that is no text", { ...HEIGHT, type: ["height"] }],
    ["text", JSON.stringify(HEIGHT)],
    ["a list", [HEIGHT]],
    ["null", null],
    ["nothing", undefined],
    ["a number", 1],
  ]) {
    await expectNothing(page, what, () => say(frame, message));
  }
});

test("a height does not count from a frame that asked for a fixed one", async ({ page, host }) => {
  await openStrangers(page, host);
  const fixed = await explorerIn(page, "fixed", "Vestviken");
  await expectNothing(page, "said by the fixed frame", () => say(fixed, HEIGHT));
  expect(await heightOf(page, "fixed")).toBe(600);
});

test("a frame that was led to another server does not count", async ({ page, host, baseURL }) => {
  const frame = await openStrangers(page, host);
  const elsewhere = new URL("/fixtures/hosts/stranger.html", baseURL);
  elsewhere.hostname = "localhost";
  // By the page around it: a frame that leads itself away may be gone before it can say that it has.
  await page.evaluate((address) => document.getElementById("kart").contentWindow.location.replace(address), elsewhere.href);
  await expect(heading(frame)).toHaveText("Somebody else");
  await expectNothing(page, "said from elsewhere", () => say(frame, HEIGHT));
});

test("texts only come through as texts, and nothing else does", async ({ page, host }) => {
  const frame = await openStrangers(page, host);
  await say(frame, { planExplorer: 1, type: "select", view: "region", region: { html: "<b>" }, title: 7, address: "#/region/x", q: ["a"] });
  await expect.poll(async () => (await heard(page, "select")).map(({ detail }) => detail)).toEqual([{ view: "region", address: "#/region/x" }]);
});

test("the explorer listens to nobody but the page around it", async ({ page, host }) => {
  const frame = await openStrangers(page, host);
  const command = { planExplorer: 1, type: "select", region: "numedal", view: "about" };
  const stranger = await (await page.locator("#stranger").elementHandle()).contentFrame();
  await frame.evaluate((data) => postMessage(data, "*"), command);
  await stranger.evaluate((data) => parent.frames[0].postMessage(data, "*"), command);
  await messagesArrived(frame);
  await expect(heading(frame)).toHaveText("Hallingdal");
  // What the page itself says, but not in the explorer's words.
  for (const data of [{ ...command, planExplorer: 2 }, { ...command, type: "destroy" }, { ...command, planExplorer: "1" }, "select", null]) {
    await page.evaluate((message) => document.getElementById("kart").contentWindow.postMessage(message, "*"), data);
  }
  await messagesArrived(frame);
  await expect(heading(frame)).toHaveText("Hallingdal");
  await page.evaluate((message) => document.getElementById("kart").contentWindow.postMessage(message, "*"), command);
  await expect(heading(frame)).toHaveText("Om planen");
});
