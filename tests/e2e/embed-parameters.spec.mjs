// Every parameter does what docs/embedding.md says, on the page and in the frame.
import { expect, test } from "./support/test.mjs";
import { BOUNDARIES_FILE_ADDRESS, heading, mainNav, map, part, searchField, shape, started, whole } from "./support/site.mjs";
import { plan } from "./support/plan.mjs";

/** Opens the frame's page as a page of its own. */
async function openFrame(page, query = "", text = undefined) {
  await page.goto(`./embed.html${query}`);
  await started(page);
  await expect(text === undefined ? heading(page) : heading(page).filter({ hasText: text })).toBeVisible();
  await whole(page);
}

test("the address's parameters choose the first view", async ({ page }) => {
  for (const [query, text] of [
    ["", plan.title.text],
    ["?region=kongsbergregionen&part=numedal", "Numedal i Kongsbergregionen"],
    ["?view=search&q=nesbyen", "Søk"],
    ["?view=region&theme=purple&parts=,&year=x&height=-1&municipalities=&q=%F", plan.title.text],
  ]) {
    await test.step(`embed.html${query}`, () => openFrame(page, query, text));
  }
  await openFrame(page, "?view=news&region=ringeriksregionen&year=2016", "Nyheter");
  await expect(page.getByLabel("Region", { exact: true })).toHaveValue("ringeriksregionen");
  await expect(page.getByLabel("År", { exact: true })).toHaveValue("2016");
});

test("the page of its own takes the same parameters", async ({ page }) => {
  await page.goto("./?region=hallingdal&theme=dark");
  await expect(heading(page)).toHaveText("Hallingdal");
  await expect(page.locator("html")).toHaveAttribute("data-color-scheme", "dark");
});

test("an address behind # comes before the parameters, and another program's fragment does not", async ({ page }) => {
  await openFrame(page, "?region=hallingdal#/innsatsomrade/kompetanse", "Kompetanse");
  await page.goto("about:blank");
  await openFrame(page, "?region=hallingdal#?secret=Xy12", "Hallingdal");
});

test("the frame has no chrome but a title, a search field and a way out", async ({ page }) => {
  await openFrame(page, "?region=hallingdal", "Hallingdal");
  await expect(mainNav(page)).toHaveCount(0);
  await expect(page.getByRole("banner").getByText(plan.shortName)).toBeVisible();
  await expect(searchField(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Åpne i eget vindu" })).toHaveAttribute("href", "region/hallingdal/");
});

test("parts: only what is named stands with the map", async ({ page }) => {
  await openFrame(page, "?region=hallingdal&parts=panel", "Hallingdal");
  await expect(searchField(page)).toHaveCount(0);
  await expect(part(page, "Nyheter")).toHaveCount(0);

  await openFrame(page, "?region=hallingdal&parts=panel,search,news", "Hallingdal");
  await expect(searchField(page)).toBeVisible();
  await expect(part(page, "Nyheter")).toBeVisible();

  await page.goto("./embed.html?focus-area=kompetanse&parts=legend");
  await expect(page.getByText("Fortrinn som støtter dette, i hver region")).toBeVisible();
  await expect(page.getByText("Delmål")).toBeHidden();

  await page.goto("./embed.html?focus-area=kompetanse&parts=none");
  await expect(shape(page, "Hallingdal")).toBeVisible();
  await expect(page.getByText("Fortrinn som støtter dette, i hver region")).toHaveCount(0);
  await expect(heading(page)).toHaveText(plan.shortName);
});

test("without the panel, a plan that cannot be read is told of all the same", async ({ page, allowed }) => {
  allowed.errors.push(/404/);
  await page.goto("./embed.html?parts=none&plan=data/finnes-ikke.json");
  await expect(page.getByRole("alert").first()).toBeVisible();
});

test("theme: light and dark, whatever the device asks for", async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const water = () => map(page).locator(".map").evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.emulateMedia({ colorScheme: "dark" });
  await openFrame(page, "?theme=light");
  await expect(shape(page, "Hallingdal")).toBeVisible();
  const light = [await background(), await water()];
  await openFrame(page, "?theme=auto");
  await expect(shape(page, "Hallingdal")).toBeVisible();
  const dark = [await background(), await water()];
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).not.toBe(light[1]);
  await page.emulateMedia({ colorScheme: "light" });
  await openFrame(page, "?theme=dark");
  await expect(shape(page, "Hallingdal")).toBeVisible();
  expect([await background(), await water()]).toEqual(dark);
});

test("theme-file: a style sheet of the same server is used, one of another is not", async ({ page }) => {
  const sheets = () => page.locator("link[rel=stylesheet]:not([media=print])").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await page.route("**/tema.css", (route) => route.fulfill({ contentType: "text/css", body: ":root { --ds-color-accent-base-default: rgb(1, 2, 3); }" }));
  await openFrame(page, "?theme-file=tema.css");
  expect(await sheets()).toContain("tema.css");
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ds-color-accent-base-default").trim()))
    .toBe("rgb(1, 2, 3)");
  for (const other of ["https://example.org/tema.css", "//example.org/tema.css", "data:text/css,*{color:red}", "javascript:0"]) {
    await openFrame(page, `?theme-file=${encodeURIComponent(other)}`);
    expect(await sheets()).toHaveLength(1);
  }
});

test("theme-file: the page may name other origins that themes come from", async ({ page, baseURL }) => {
  const other = new URL(baseURL);
  other.hostname = "localhost";
  const theme = new URL("fixtures/tema.css", other).href;
  await page.route("**/embed.html*", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-layout="embed"', `data-layout="embed" data-theme-origins="${other.origin}"`);
    const headers = response.headers();
    headers["content-security-policy"] = headers["content-security-policy"].replace("style-src 'self'", `style-src 'self' ${other.origin}`);
    await route.fulfill({ response, body, headers });
  });
  await page.route("**/fixtures/tema.css", (route) => route.fulfill({ contentType: "text/css", body: ":root { --from-elsewhere: yes }" }));
  await openFrame(page, `?theme-file=${encodeURIComponent(theme)}`);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--from-elsewhere"))).toBe("yes");
});

test("municipalities: the map starts with today's where that is asked for", async ({ page }) => {
  await openFrame(page, "?region=hallingdal&municipalities=today", "Hallingdal");
  await expect(page.getByRole("checkbox", { name: /slik de er i dag/ })).toBeChecked();
});

test("plan and boundaries: other files of the same server", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.route("**/data/kopi.json", (route) => route.continue({ url: route.request().url().replace("kopi", "plan") }));
  await page.route("**/data/grenser.json", (route) => route.continue({ url: route.request().url().replace("grenser", "boundaries") }));
  await openFrame(page, "?region=hallingdal&plan=data/kopi.json&boundaries=data/grenser.json", "Hallingdal");
  await expect(shape(page, "Hallingdal")).toBeVisible();
  expect(asked).toContain("/data/kopi.json");
  expect(asked).toContain("/data/grenser.json");
  await expect(page.getByRole("link", { name: "Åpne i eget vindu" })).toHaveAttribute(
    "href",
    "./?plan=data%2Fkopi.json&boundaries=data%2Fgrenser.json#/region/hallingdal",
  );
});

test("background=transparent paints nothing behind the explorer", async ({ page }) => {
  await openFrame(page, "?background=transparent");
  expect(await page.evaluate(() => [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor))).toEqual([
    "rgba(0, 0, 0, 0)",
    "rgba(0, 0, 0, 0)",
  ]);
});

test("in a frame, going from view to view is no step in the history of the page around it", async ({ page }) => {
  await openFrame(page, "", plan.title.text);
  const before = await page.evaluate(() => history.length);
  await page.getByRole("link", { name: "Hallingdal", exact: true }).first().click();
  await expect(heading(page)).toHaveText("Hallingdal");
  await shape(page, "Kongsbergregionen").press("Enter");
  await expect(heading(page)).toHaveText("Kongsbergregionen");
  await searchField(page).fill("tog");
  await expect(heading(page)).toHaveText("Søk");
  await page.getByRole("link", { name: "Til oversikten" }).click();
  await expect(heading(page)).toHaveText(plan.title.text);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("nothing in the frame sticks out sideways", async ({ page }) => {
  for (const query of ["?region=hallingdal", "?focus-area=kompetanse", "?view=news", "?parts=none"]) {
    await openFrame(page, query);
    await expect(map(page).getByRole("button", { name: "Zoom inn" })).toBeVisible();
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${query} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test("without boundaries the frame still has its lists", async ({ page, allowed }) => {
  allowed.errors.push(/404/);
  await page.route(BOUNDARIES_FILE_ADDRESS, (route) => route.fulfill({ status: 404, body: "" }));
  await openFrame(page, "?region=hallingdal", "Hallingdal");
  await expect(page.getByRole("alert")).toContainText("Kartet kan ikke vises");
});
