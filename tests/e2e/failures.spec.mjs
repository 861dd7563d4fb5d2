// What can go wrong with the data: the reader is told in plain words what is amiss and what helps, and everything that
// can be shown is shown.
import { readFileSync } from "node:fs";
import { BOUNDARIES_FILE, changedPlan, plan, PLAN_FILE } from "./support/plan.mjs";
import {
  BOUNDARIES_FILE_ADDRESS, FULL_VIEWS, go, heading, hold, map, open, openWithMap, part, PLAN_FILE_ADDRESS, searchField, servePlan, shape, textsOf,
} from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** The browser's own words in the console about an answer that is no success. */
const FAILED_ANSWER = /Failed to load resource/;

const answer = (body, contentType = "application/json") => (route) => route.fulfill({ body, contentType });
const status = (code) => (route) => route.fulfill({ status: code, body: "" });
const HTML_PAGE = "<!doctype html>\n<html><title>Oops</title><body>A page where data should be.</body></html>";

/**
 * What can come in place of a file, and the essential words of what the reader is told. What else can be wrong with a
 * file's text is told apart where it is read, and tested there: tests/telling.rs.
 */
const FAILURES = [
  { what: "404", reply: status(404), words: ["finnes ikke"], isLogged: true },
  { what: "500", reply: status(500), words: ["500", "prøv igjen"], isLogged: true },
  { what: "no network", reply: (route) => route.abort("internetdisconnected"), words: ["fikk ikke svar", "på nett"], isLogged: true },
  { what: "a web page", reply: answer(HTML_PAGE, "text/html"), words: ["nettside i stedet for datafilen"] },
  { what: "half a file", reply: (route, file) => answer(file.slice(0, file.length / 2))(route), words: ["slutter for tidlig", "linje"] },
  { what: "no text", reply: answer(Buffer.from("PK\x03\x04\x14\0\x08\0", "latin1")), words: ["ikke en tekstfil", "linje 1"] },
];

/** Answers the first request for a file with a failure, and the next ones with the file. */
async function failOnce(page, address, file, { reply }) {
  let isFirst = true;
  await page.route(address, (route) => {
    const fails = isFirst;
    isFirst = false;
    return fails ? reply(route, file) : answer(file)(route);
  });
}

/** The alert tells what is amiss, in Norwegian words only. */
async function expectAlert(page, title, words) {
  const alert = page.getByRole("alert").filter({ hasText: title });
  await expect(alert).toBeVisible();
  for (const word of words) {
    await expect(alert).toContainText(word);
  }
  return alert;
}

test("the plan does not come: the reader is told why, and may try again", async ({ page, allowed }) => {
  allowed.errors.push(FAILED_ANSWER);
  for (const failure of FAILURES) {
    await test.step(failure.what, async () => {
      await page.unroute(PLAN_FILE_ADDRESS);
      await failOnce(page, PLAN_FILE_ADDRESS, PLAN_FILE, failure);
      await page.goto("./");
      const alert = await expectAlert(page, "Planen kan ikke vises", failure.words);
      await alert.getByRole("button", { name: "Prøv igjen" }).click();
      await expect(heading(page)).toHaveText(plan.title.text);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(shape(page, plan.regions[0].name)).toBeVisible();
    });
  }
  await test.step("and does not come again", async () => {
    await page.unroute(PLAN_FILE_ADDRESS);
    await page.route(PLAN_FILE_ADDRESS, status(503));
    await page.goto("about:blank");
    await page.goto("./#/nyheter");
    const alert = await expectAlert(page, "Planen kan ikke vises", ["503"]);
    const again = page.waitForResponse(PLAN_FILE_ADDRESS);
    await alert.getByRole("button", { name: "Prøv igjen" }).click();
    await again;
    await expectAlert(page, "Planen kan ikke vises", ["503"]);
  });
});

test.describe("the map's file does not come, and the list does all that the map does:", () => {
  test("the reader is told why, and may try again", async ({ page, allowed }) => {
    allowed.errors.push(FAILED_ANSWER);
    // Both files are got in the same way; what is told apart where this one is read is its text.
    for (const failure of FAILURES.filter(({ what }) => ["404", "half a file"].includes(what))) {
      await test.step(failure.what, async () => {
        await page.unroute(BOUNDARIES_FILE_ADDRESS);
        await failOnce(page, BOUNDARIES_FILE_ADDRESS, BOUNDARIES_FILE, failure);
        await page.goto("./");
        const alert = await expectAlert(page, "Kartet kan ikke vises", [...failure.words, "Alt innholdet finner du likevel i listene."]);
        await expect(part(page, "Regionene").getByRole("link", { name: "Hallingdal", exact: true })).toBeVisible();
        await alert.getByRole("button", { name: "Prøv igjen" }).click();
        await expect(shape(page, "Hallingdal")).toBeVisible();
        await expect(page.getByRole("alert")).toHaveCount(0);
      });
    }
  });

  test("every view works without it", async ({ page, allowed }) => {
    allowed.errors.push(FAILED_ANSWER);
    await page.route(BOUNDARIES_FILE_ADDRESS, status(404));
    await open(page, "");
    await part(page, "Regionene").getByRole("link", { name: "Hallingdal", exact: true }).click();
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(part(page, "Fortrinn").getByRole("heading", { level: 4 }).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Naboer" }), "no heading over nothing").toHaveCount(0);
    for (const view of FULL_VIEWS) {
      await go(page, view);
    }
  });
});

test("the list works when the map cannot be drawn", async ({ page, allowed }) => {
  allowed.errors.push(/leaflet/i, FAILED_ANSWER);
  await page.route(/leaflet[^/]*\.js/, (route) => route.abort());
  await open(page, "");
  await expect(page.getByRole("alert")).toContainText("Nettleseren klarte ikke å tegne kartet.");
  await expect(page.getByRole("alert")).toContainText("Alt innholdet finner du likevel i listene.");
  await part(page, "Regionene").getByRole("link", { name: "Hallingdal", exact: true }).click();
  await expect(heading(page)).toHaveText("Hallingdal");
  await part(page, "Kommuner").getByRole("link", { name: "Gol", exact: true }).click();
  await expect(page.getByText("Viser fortrinnene som gjelder Gol.")).toBeVisible();
  await searchField(page).fill("Kongsberg");
  await expect(page.locator(".hits").first()).toBeVisible();
});

test("both files fail, and both are told of", async ({ page, allowed }) => {
  allowed.errors.push(FAILED_ANSWER);
  await page.route("**/data/*.json", status(500));
  await page.goto("./");
  await expectAlert(page, "Planen kan ikke vises", ["500"]);
  await expectAlert(page, "Kartet kan ikke vises", ["500"]);
});

test.describe("faults in the plan's file cost only what is faulty, and are listed:", () => {
  /** The text of each issue, as `{ path, line, text }`. */
  async function listedIssues(page) {
    const details = page.getByRole("group").filter({ has: page.locator("summary", { hasText: "feil i datafilene" }) });
    await details.locator("summary").click();
    const number = Number.parseInt(await details.locator("summary").innerText(), 10);
    await expect(details.getByRole("listitem")).toHaveCount(number);
    return textsOf(details.getByRole("listitem"));
  }

  /** The line of a file on which a text first stands. */
  const lineOf = (file, text) => file.slice(0, file.indexOf(text)).split("\n").length;

  /** Shows a changed plan, and returns its text and the issues that the site lists. */
  async function showChanged(page, change, address = "") {
    const file = changedPlan(change);
    await servePlan(page, file);
    await openWithMap(page, address);
    return { file, issues: await listedIssues(page) };
  }

  test("what is faulty is left out and listed with its place; the rest is there", async ({ page }) => {
    const markup = '<img src="x" onerror="document.title=1"><b>Fet</b>';
    const undated = plan.news.findIndex(({ id }) => id === "n-2016-02-04");
    const { file, issues } = await showChanged(page, ({ title, terms, regions, municipalities, focusAreas, news, sources }) => {
      // An id that is used twice.
      regions[1].id = regions[0].id;
      regions[1].name = "Dobbelgjenger";
      // Ids that lead nowhere.
      regions[0].advantages[0].focusAreas.push("finnes-ikke");
      news[0].regions.push("atlantis");
      // A region without a shape.
      regions.push({ ...structuredClone(regions[0]), id: "svalbard", name: "Svalbard", municipalities: ["9999"], advantages: [] });
      municipalities.push({ id: "9999", name: "Longyearbyen", sources: plan.municipalities[0].sources });
      // A date that is in no calendar, and addresses that are scripts.
      news[undated].date = "2016-02-30";
      news[1].url = "javascript:alert(1)";
      sources[0].url = "  JavaScript:alert(1)";
      sources[1].url = "data:text/html,<script>alert(1)</script>";
      // Fields that are of a wrong type, missing, or unknown.
      regions[2].advantages = "mange";
      focusAreas[0].tittel = "Skrivefeil";
      // Markup, which is no fault, and stays text.
      title.text = markup;
      terms.region.theMany = markup;
      regions[3].name = markup;
      regions[3].mapName = markup;
    });
    const line = (text) => `(linje ${lineOf(file, text)})`;
    const second = file.indexOf(`"id": "${plan.regions[0].id}"`, file.indexOf(`"id": "${plan.regions[0].id}"`) + 1);
    for (const words of [
      ["Utelatt:", "regions[1]", "er brukt før", `«${plan.regions[0].id}»`, `(linje ${file.slice(0, second).split("\n").length})`],
      ["regions[0].advantages[0].focusAreas[1]", "«finnes-ikke»", "ikke noe innsatsområde", line('"finnes-ikke"')],
      ["news[0].regions", "«atlantis»", "ingen region"],
      ["9999", "Kartfilen har ingen grense"],
      [`news[${undated}].date`, "2016-02-30", "er ikke en dato", line('"2016-02-30"')],
      ["regions[2].advantages", "liste"],
      ["focusAreas[0]", "«tittel» finnes ikke i formatet"],
    ]) {
      expect.soft(issues.filter((issue) => words.every((word) => issue.includes(word))), `an issue with ${words.join(", ")}`).not.toEqual([]);
    }
    expect.soft(issues.filter((text) => text.includes("er ikke en nettadresse"))).toHaveLength(3);

    await test.step("the overview has what is left, as text", async () => {
      await expect(heading(page)).toHaveText(markup);
      await expect(map(page).locator(".map-label-region", { hasText: markup })).toHaveCount(1);
      await expect(page.locator("main b, main img[src=x]")).toHaveCount(0);
      await expect(page.getByText("Dobbelgjenger")).toHaveCount(0);
      await expect(page.locator("#regions ~ .cards > li")).toHaveCount(plan.regions.length);
      await expect(shape(page, plan.regions[0].name)).toHaveAccessibleName(new RegExp(`${plan.regions[0].advantages.length} fortrinn`));
    });
    await test.step("the region without a shape is in the list", async () => {
      await page.locator("#regions ~ .cards").getByRole("link", { name: "Svalbard" }).click();
      await expect(heading(page)).toHaveText("Svalbard");
      await expect(part(page, "Kommuner")).toContainText("Longyearbyen");
    });
    await test.step("the news are all there, with neither the date nor the address", async () => {
      await go(page, { address: "#/nyheter", heading: "Nyheter" });
      await expect(page.locator(".result-count")).toContainText(`av ${plan.news.length} saker`);
      await expect(page.locator(".news-item").filter({ hasText: plan.news[undated].title }).first()).toContainText("Uten dato");
      const item = page.locator(".news-item").filter({ hasText: plan.news[1].title });
      await expect(item.first()).toBeVisible();
      await expect(item.getByRole("heading").getByRole("link")).toHaveCount(0);
    });
    await test.step("no link is a script", async () => {
      await go(page, { address: "#/om", heading: "Om planen" });
      for (const href of await page.locator("a").evaluateAll((links) => links.map(({ href }) => href))) {
        expect(href).toMatch(/^https?:/);
      }
    });
  });

  test("a byte-order mark", async ({ page }) => {
    await servePlan(page, `\uFEFF${PLAN_FILE}`);
    await openWithMap(page, "");
    await expect(heading(page)).toHaveText(plan.title.text);
    const issues = await listedIssues(page);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain("BOM");
    expect(issues[0]).toContain("(linje 1)");
  });
});

test.describe("files as people have them:", () => {
  /** A square of a municipality, with positions as they come. */
  const square = (id, x, y, half) => ({
    type: "Feature",
    properties: { KOMMUNENR: id },
    geometry: {
      type: "Polygon",
      coordinates: [[[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half], [x - half, y - half]]],
    },
  });
  const collection = (...features) => JSON.stringify({ type: "FeatureCollection", features });
  const serveBoundaries = (page, body) => page.route(BOUNDARIES_FILE_ADDRESS, answer(body));

  for (const { what, file, words } of [
    { what: "none at all", file: collection(), words: ["Kartfilen har ingen grenser."] },
    { what: "in no known system", file: collection(square("0617", 3e6, 3e6, 5000)), words: ["ikke grader", "WGS 84"] },
    { what: "another county's", file: collection(square("4001", 9.6, 59.1, 0.1)), words: ["andre kommuner (4001)"] },
  ]) {
    test(`kind 8: borders, ${what}: one notice with its cause in place of the map`, async ({ page }) => {
      await serveBoundaries(page, file);
      await open(page, "");
      await expectAlert(page, "Kartet kan ikke vises", [...words, "Alt innholdet finner du likevel i listene."]);
      await expect(page.getByRole("alert")).toHaveCount(1);
      await expect(page.getByRole("button", { name: "Zoom inn" })).toHaveCount(0);
      await expect(page.getByText("Velg på kartet eller her.")).toBeHidden();
      await expect(page.getByText("feil i datafilene"), "not one line for each municipality besides").toHaveCount(0);
    });
  }

  test("kind 8: a plan without regions: no empty map", async ({ page }) => {
    await servePlan(page, JSON.stringify({ version: 1, municipalities: plan.municipalities, title: "Bare kommuner" }));
    await open(page, "");
    await expect(heading(page)).toHaveText("Bare kommuner");
    await expectAlert(page, "Kartet kan ikke vises", ["ingen grenser for områdene i planen"]);
    await expect(page.getByRole("button", { name: "Zoom inn" })).toHaveCount(0);
  });

  test("kind 10: metres, another encoding and slips are read, and told of", async ({ page }) => {
    await serveBoundaries(page, collection(square(617, 169_497, 6_744_635, 9000)));
    const slips = PLAN_FILE.replace("{", "{ // næringsplanen\n").replace(/\}\s*$/, ",}").replace(/[^\x00-\xff]/g, "-");
    await servePlan(page, Buffer.from(slips, "latin1"));
    await openWithMap(page, "");
    await expect(heading(page)).toContainText("næringsutvikling");
    await expect(shape(page, "Hallingdal")).toBeVisible();
    await expect(page.getByText("Velg på kartet eller her.")).toBeVisible();
    await page.locator(".data-issues > summary").click();
    for (const words of ["lagret som Windows-1252", "en kommentar", "et komma for mye", "UTM 33 (EPSG:25833)", "«KOMMUNENR»", "«617» er lest som «0617»"]) {
      await expect(page.locator(".data-issues li", { hasText: words })).toHaveCount(1);
    }
  });

  test("kind 10: of many faults a hundred are listed and all are counted", async ({ page }) => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ id: `Sak ${at}`, title: "Nytt" }));
    await servePlan(page, JSON.stringify({ ...plan, news: many }));
    await openWithMap(page, "");
    await page.locator(".data-issues > summary", { hasText: "3\u00a0000 feil i datafilene" }).click();
    await expect(page.locator(".data-issues li")).toHaveCount(100);
    await expect(page.locator(".data-issues")).toContainText("2\u00a0900 til står ikke her.");
  });
});

test("the plan as it is has no faults to list", async ({ page }) => {
  await openWithMap(page, "");
  await expect(page.getByText("feil i datafilene")).toHaveCount(0);
});

test("5 MB of data can be loaded and used", async ({ page }) => {
  test.setTimeout(120_000);
  const [template] = plan.news;
  const many = changedPlan(({ news }) => {
    const text = "Et ord om næringslivet i regionen, gjentatt til filen er stor nok. ".repeat(4);
    for (let at = 0; at < 8_000; at += 1) {
      news.push({ ...template, id: `stor-${at}`, title: `Sak nummer ${at}`, date: `20${14 + (at % 6)}`, summary: text });
    }
  });
  expect(many.length).toBeGreaterThan(5_000_000);
  await servePlan(page, many);
  await page.goto("./");
  await expect(heading(page)).toHaveText(plan.title.text, { timeout: 60_000 });
  await expect(shape(page, "Hallingdal")).toBeVisible({ timeout: 30_000 });
  await searchField(page).fill("nummer 7999");
  await expect(page.locator(".hits li").first()).toContainText("Sak nummer 7999", { timeout: 30_000 });
  await shape(page, "Hallingdal").or(page.getByRole("navigation").getByRole("link", { name: "Oversikt" })).last().click();
  await expect(heading(page)).toHaveText(plan.title.text, { timeout: 30_000 });
});

test.describe("the address chooses the data files:", () => {
  test("a plan of the same server is shown", async ({ page }) => {
    const file = readFileSync(new URL("../fixtures/plans/minimal.json", import.meta.url), "utf8");
    await page.route("**/data/min-plan.json", answer(file));
    await page.goto("./?plan=data/min-plan.json");
    await expect(heading(page)).toHaveText(JSON.parse(file).title.text);
  });

  test("boundaries of the same server are drawn", async ({ page }) => {
    await page.route("**/data/mine-grenser.json", answer(BOUNDARIES_FILE));
    const asked = page.waitForRequest("**/data/mine-grenser.json");
    await page.goto("./?boundaries=data/mine-grenser.json#/region/hallingdal");
    await asked;
    await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  });

  test("a plan of another server is refused and not asked for", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const address of ["https://example.org/plan.json", "//example.org/plan.json", "http://localhost:4999/plan.json", "data:application/json,{}", "javascript:alert(1)"]) {
      await test.step(address, async () => {
        await page.goto(`./?plan=${encodeURIComponent(address)}`);
        const alert = await expectAlert(page, "Planen kan ikke vises", ["et annet nettsted", "ikke tillatt"]);
        await expect(alert.getByRole("button", { name: "Prøv igjen" }), "trying again cannot help").toHaveCount(0);
      });
    }
    expect(asked.filter((url) => !url.startsWith("http://127.0.0.1") || /plan\.json$/.test(new URL(url).pathname))).toEqual([]);
  });

  test("boundaries of another server are refused, and the list works", async ({ page }) => {
    await page.goto("./?boundaries=https://example.org/b.json");
    await expectAlert(page, "Kartet kan ikke vises", ["et annet nettsted"]);
    await expect(heading(page)).toHaveText(plan.title.text);
  });
});

test("while the files are on their way, the reader is told so", async ({ page }) => {
  const release = await hold(page, "**/data/*.json");
  await page.goto("./#/region/hallingdal");
  await expect(page.getByText("Henter planen …")).toBeVisible();
  await expect(map(page).getByText("Henter kartet …")).toBeVisible();
  release();
  await expect(heading(page)).toHaveText("Hallingdal");
  await expect(page.getByText(/^Henter/)).toHaveCount(0);
});
