// What can go wrong with the data: the reader is told in plain words what is amiss and what helps, and everything that
// can be shown is shown.
import { readFileSync } from "node:fs";
import { BOUNDARIES_FILE, changedPlan, plan, PLAN_FILE } from "./support/plan.mjs";
import {
  BOUNDARIES_FILE_ADDRESS, heading, hold, map, open, openWithMap, part, plainText, PLAN_FILE_ADDRESS, searchField, servePlan, shape, textsOf,
} from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** The browser's own words in the console about an answer that is no success. */
const FAILED_ANSWER = /Failed to load resource/;

const answer = (body, contentType = "application/json") => (route) => route.fulfill({ body, contentType });
const status = (code) => (route) => route.fulfill({ status: code, body: "" });
const HTML_PAGE = "<!doctype html>\n<html><title>Oops</title><body>A page where data should be.</body></html>";

/** What can come in place of a file, and the essential words of what the reader is told. */
const FAILURES = [
  { what: "404", reply: status(404), words: ["finnes ikke"], isLogged: true },
  { what: "500", reply: status(500), words: ["500", "prøv igjen"], isLogged: true },
  { what: "no network", reply: (route) => route.abort("internetdisconnected"), words: ["fikk ikke svar", "på nett"], isLogged: true },
  { what: "a web page", reply: answer(HTML_PAGE, "text/html"), words: ["nettside i stedet for datafilen"] },
  { what: "an empty file", reply: answer(""), words: ["tom"] },
  { what: "half a file", reply: (route, file) => answer(file.slice(0, file.length / 2))(route), words: ["slutter for tidlig", "linje"] },
  { what: "another character set", reply: (route, file) => answer(Buffer.from(file, "latin1"))(route), words: ["UTF-8", "linje"] },
  { what: "something that is not JSON", reply: answer("{ 'version': 1 }"), words: ["ikke gyldig JSON", "linje 1"] },
  { what: "JSON of another kind", reply: answer('{ "version": 1, "type": "Recipe" }'), words: ["feil slag"] },
  { what: "a list", reply: answer("[1, 2, 3]"), words: ["feil slag"] },
];

/** What only a plan can be, because only a plan has a version. */
const PLAN_FAILURES = [
  { what: "an unknown version", reply: answer(changedPlan((changed) => (changed.version = 99))), words: ["utgave 99", "utgave"] },
  { what: "no version", reply: answer(changedPlan((changed) => delete changed.version)), words: ["version"] },
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

test.describe("the plan does not come:", () => {
  for (const failure of [...FAILURES, ...PLAN_FAILURES]) {
    test(failure.what, async ({ page, allowed }) => {
      allowed.errors.push(...(failure.isLogged ? [FAILED_ANSWER] : []));
      await failOnce(page, PLAN_FILE_ADDRESS, PLAN_FILE, failure);
      await page.goto("./");
      const alert = await expectAlert(page, "Planen kan ikke vises", failure.words);
      await alert.getByRole("button", { name: "Prøv igjen" }).click();
      await expect(heading(page)).toHaveText(plan.title.text);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(shape(page, plan.regions[0].name)).toBeVisible();
    });
  }

  test("and does not come again", async ({ page, allowed }) => {
    allowed.errors.push(FAILED_ANSWER);
    await page.route(PLAN_FILE_ADDRESS, status(503));
    await page.goto("./#/nyheter");
    const alert = await expectAlert(page, "Planen kan ikke vises", ["503"]);
    const again = page.waitForResponse(PLAN_FILE_ADDRESS);
    await alert.getByRole("button", { name: "Prøv igjen" }).click();
    await again;
    await expectAlert(page, "Planen kan ikke vises", ["503"]);
  });
});

test.describe("the map's file does not come, and the list does all that the map does:", () => {
  for (const failure of FAILURES) {
    test(failure.what, async ({ page, allowed }) => {
      allowed.errors.push(...(failure.isLogged ? [FAILED_ANSWER] : []));
      await failOnce(page, BOUNDARIES_FILE_ADDRESS, BOUNDARIES_FILE, failure);
      await page.goto("./");
      const alert = await expectAlert(page, "Kartet kan ikke vises", [...failure.words, "Alt innholdet finner du likevel i listene."]);
      await expect(part(page, "Regionene").getByRole("link", { name: "Hallingdal", exact: true })).toBeVisible();
      await alert.getByRole("button", { name: "Prøv igjen" }).click();
      await expect(shape(page, "Hallingdal")).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  }

  test("every view works without it", async ({ page, allowed }) => {
    allowed.errors.push(FAILED_ANSWER);
    await page.route(BOUNDARIES_FILE_ADDRESS, status(404));
    await open(page, "");
    await part(page, "Regionene").getByRole("link", { name: "Hallingdal", exact: true }).click();
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(part(page, "Fortrinn").getByRole("heading", { level: 4 }).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Naboer" }), "no heading over nothing").toHaveCount(0);
    for (const address of ["#/innsatsomrade/kompetanse", "#/fortrinn", "#/nyheter", "#/sammenlign?region=hallingdal&med=vestviken", "#/om"]) {
      await open(page, address);
      await expect(heading(page)).toBeVisible();
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

  test("an id that is used twice", async ({ page }) => {
    const { file, issues } = await showChanged(page, ({ regions }) => {
      regions[1].id = regions[0].id;
      regions[1].name = "Dobbelgjenger";
    });
    const path = "regions[1]";
    const found = issues.find((text) => text.includes(path) && text.includes("er brukt før"));
    expect(found).toContain("Utelatt:");
    expect(found).toContain(`«${plan.regions[0].id}»`);
    const second = file.indexOf(`"id": "${plan.regions[0].id}"`, file.indexOf(`"id": "${plan.regions[0].id}"`) + 1);
    expect(found).toContain(`(linje ${file.slice(0, second).split("\n").length})`);
    await expect(page.getByText("Dobbelgjenger")).toHaveCount(0);
    await expect(part(page, "Regionene").locator(".card")).toHaveCount(plan.regions.length - 1);
  });

  test("ids that lead nowhere", async ({ page }) => {
    const { file, issues } = await showChanged(page, ({ regions, news }) => {
      regions[0].advantages[0].focusAreas.push("finnes-ikke");
      news[0].regions.push("atlantis");
    });
    const [area, place] = [issues.find((text) => text.includes("finnes-ikke")), issues.find((text) => text.includes("atlantis"))];
    expect(area).toContain("regions[0].advantages[0].focusAreas[1]");
    expect(area).toContain(`(linje ${lineOf(file, '"finnes-ikke"')})`);
    expect(area).toContain("ikke noe innsatsområde");
    expect(place).toContain("news[0].regions");
    expect(place).toContain("ingen region");
    await expect(shape(page, plan.regions[0].name)).toHaveAccessibleName(new RegExp(`${plan.regions[0].advantages.length} fortrinn`));
  });

  test("a region without a shape", async ({ page }) => {
    const { issues } = await showChanged(page, ({ regions, municipalities }) => {
      regions.push({ ...structuredClone(regions[0]), id: "svalbard", name: "Svalbard", municipalities: ["9999"], advantages: [] });
      municipalities.push({ id: "9999", name: "Longyearbyen", sources: plan.municipalities[0].sources });
    });
    expect(issues.filter((text) => text.includes("9999") && text.includes("Kartfilen har ingen grense"))).not.toEqual([]);
    await expect(part(page, "Regionene").getByRole("link", { name: "Svalbard" })).toBeVisible();
    await part(page, "Regionene").getByRole("link", { name: "Svalbard" }).click();
    await expect(heading(page)).toHaveText("Svalbard");
    await expect(part(page, "Kommuner")).toContainText("Longyearbyen");
  });

  test("a date that is in no calendar", async ({ page }) => {
    const at = plan.news.findIndex(({ id }) => id === "n-2016-02-04");
    const { file, issues } = await showChanged(page, ({ news }) => (news[at].date = "2016-02-30"), "#/nyheter");
    const found = issues.find((text) => text.includes("2016-02-30"));
    expect(found).toContain(`news[${at}].date`);
    expect(found).toContain(`(linje ${lineOf(file, '"2016-02-30"')})`);
    expect(found).toContain("er ikke en dato");
    const item = page.locator(".news-item").filter({ hasText: plan.news[at].title }).first();
    await expect(item).toContainText("Uten dato");
    await expect(page.locator(".result-count")).toContainText(`av ${plan.news.length} saker`);
  });

  test("an address that is a script", async ({ page }) => {
    const { issues } = await showChanged(page, ({ news, sources }) => {
      news[0].url = "javascript:alert(1)";
      sources[0].url = "  JavaScript:alert(1)";
      sources[1].url = "data:text/html,<script>alert(1)</script>";
    }, "#/nyheter");
    expect(issues.filter((text) => text.includes("er ikke en nettadresse"))).toHaveLength(3);
    const item = page.locator(".news-item").filter({ hasText: plan.news[0].title });
    await expect(item.first()).toBeVisible();
    await expect(item.getByRole("heading").getByRole("link")).toHaveCount(0);
    await open(page, "#/om");
    for (const href of await page.locator("a").evaluateAll((links) => links.map(({ href }) => href))) {
      expect(href).toMatch(/^https?:/);
    }
  });

  test("markup in a text stays text", async ({ page }) => {
    const markup = '<img src="x" onerror="document.title=1"><b>Fet</b>';
    await servePlan(page, changedPlan(({ regions, title, terms }) => {
      regions[0].name = markup;
      regions[0].mapName = markup;
      title.text = markup;
      terms.region.theMany = markup;
    }));
    await openWithMap(page, "");
    await expect(heading(page)).toHaveText(markup);
    await expect(page.locator(".map-label-region").first()).toHaveText(markup);
    await expect(page.locator("main b, main img[src=x]")).toHaveCount(0);
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

  test("wrong types, missing and unknown fields", async ({ page }) => {
    const { issues } = await showChanged(page, ({ regions, focusAreas }) => {
      regions[0].advantages = "mange";
      delete regions[1].advantages[0].title;
      focusAreas[0].tittel = "Skrivefeil";
      regions[2].keyFigures[0].value = -5;
    });
    const about = (path) => issues.find((text) => text.includes(path)) ?? "";
    expect(about("regions[0].advantages")).toContain("liste");
    expect(about("regions[1].advantages[0]")).toContain("«title»");
    expect(about("focusAreas[0]")).toContain("«tittel» finnes ikke i formatet");
    expect(about("regions[2].keyFigures[0]")).toContain("-5");
    await expect(part(page, "Regionene").locator(".card")).toHaveCount(plan.regions.length);
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

  for (const address of ["https://example.org/plan.json", "//example.org/plan.json", "http://localhost:4999/plan.json", "data:application/json,{}", "javascript:alert(1)"]) {
    test(`a plan of another server is refused and not asked for: ${address}`, async ({ page }) => {
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`./?plan=${encodeURIComponent(address)}`);
      const alert = await expectAlert(page, "Planen kan ikke vises", ["et annet nettsted", "ikke tillatt"]);
      await expect(alert.getByRole("button", { name: "Prøv igjen" }), "trying again cannot help").toHaveCount(0);
      expect(asked.filter((url) => !url.startsWith("http://127.0.0.1") || /plan\.json$/.test(new URL(url).pathname))).toEqual([]);
    });
  }

  test("boundaries of another server are refused, and the list works", async ({ page }) => {
    await page.goto("./?boundaries=https://example.org/b.json");
    await expectAlert(page, "Kartet kan ikke vises", ["et annet nettsted"]);
    await expect(heading(page)).toHaveText(plan.title.text);
  });
});

test("reasons are given in Norwegian", async ({ page }) => {
  for (const body of ['{ "version": 1, "type": "Recipe" }', "[1]", "{ 'version': 1 }"]) {
    await page.unroute(PLAN_FILE_ADDRESS);
    await page.route(PLAN_FILE_ADDRESS, answer(body));
    await page.goto("about:blank");
    await page.goto("./");
    const text = plainText(await (await expectAlert(page, "Planen kan ikke vises", [])).innerText());
    expect.soft(text).not.toMatch(/\b(the|should|expected|has a|must|key|string|file)\b/);
  }
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
