// The dialog that shares a view and makes the lines for an article.
import { expect, test } from "./support/host.mjs";
import { heading, openWithMap, shape } from "./support/site.mjs";

const opener = (page) => page.getByRole("button", { name: "Del", exact: true });
const dialog = (page) => page.getByRole("dialog", { name: "Del denne visningen" });
const field = (page, name) => dialog(page).getByLabel(name, { exact: true });
const LINK = "Lenke";
const IFRAME = "Linje som virker overalt";
const ELEMENT = "Linje med skript";

async function openDialog(page, address = "#/region/hallingdal") {
  await openWithMap(page, address);
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
}

/** The frame's address inside a line, as the browser reads it. */
const addressIn = (page, line) => page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").querySelector("iframe").src, line);

test("the link and the lines lead to the present view and can be copied; the dialog gives the focus back", async ({ page, baseURL, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDialog(page);
  await expect(field(page, LINK)).toHaveValue(`${baseURL}region/hallingdal/`);

  await test.step("copying puts the text on the clipboard and says so", async () => {
    for (const [name, label] of [["Lenke", LINK], ["Linje som virker overalt", IFRAME], ["Linje med skript", ELEMENT]]) {
      await dialog(page).getByRole("button", { name: `Kopier ${name}` }).click();
      await expect(dialog(page).getByText("Kopiert", { exact: true })).not.toHaveCount(0);
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await field(page, label).inputValue());
    }
  });

  await test.step("Escape and the button close the dialog, and the focus goes back", async () => {
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    await opener(page).press("Enter");
    await dialog(page).getByRole("button", { name: "Lukk" }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });

  await test.step("opened again, it shows the view that is there then", async () => {
    await shape(page, "Kongsbergregionen").press("Enter");
    await expect(heading(page)).toHaveText("Kongsbergregionen");
    await opener(page).click();
    await expect(field(page, LINK)).toHaveValue(/\/region\/kongsbergregionen\/$/);
  });
});

test("where copying is not allowed, the text is marked and the reader is told how", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("not allowed")) } });
  });
  await openDialog(page);
  await dialog(page).getByRole("button", { name: "Kopier Lenke" }).click();
  await expect(dialog(page).locator(".copy-outcome").first()).toContainText("Trykk Ctrl + C");
  expect(await page.evaluate(() => document.getSelection().toString() || document.activeElement.value)).toContain("/region/hallingdal/");
});

test("what is chosen is in the lines and in the preview, which leaves no steps in the history", async ({ page }) => {
  await openDialog(page);
  const steps = await page.evaluate(() => history.length);
  const preview = page.frameLocator("iframe.article-preview");
  await expect(heading(preview)).toHaveText("Hallingdal");

  await test.step("nothing of the dialog is cut off", async () => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const { scrollWidth, clientWidth } = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
      expect.soft(scrollWidth, `at ${width} pixels`).toBeLessThanOrEqual(clientWidth);
    }
  });

  await field(page, "Åpnes med").selectOption({ label: "Nyheter" });
  await expect(heading(preview)).toHaveText("Nyheter");
  await field(page, "Åpnes med").selectOption({ label: "Kompetanse" });
  await field(page, "Farger").selectOption({ label: "Mørke" });
  await field(page, "Søkefelt").uncheck();
  await field(page, "Fast høyde").check();
  await field(page, "Høyde i piksler").fill("540");
  await field(page, "Høyde i piksler").press("Tab");

  const line = await field(page, IFRAME).inputValue();
  expect(line).toContain('height="540"');
  const address = new URL(await addressIn(page, line));
  expect(address.pathname).toBe("/embed.html");
  expect(Object.fromEntries(address.searchParams)).toEqual({ "focus-area": "kompetanse", theme: "dark", parts: "panel,news,legend", height: "fixed" });
  expect(await field(page, ELEMENT).inputValue()).toContain('<plan-explorer focus-area="kompetanse" theme="dark" parts="panel,news,legend" height="540"');

  await expect(heading(preview)).toHaveText("Kompetanse");
  await expect(page.locator("iframe.article-preview")).toHaveJSProperty("clientHeight", 540);
  await expect(preview.locator("html")).toHaveAttribute("data-color-scheme", "dark");
  await expect(preview.getByRole("searchbox")).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test("kind 11: the preview is as high as was chosen, each time, and what is said of a line is true of it", async ({ page }) => {
  await openDialog(page);
  const preview = page.locator("iframe.article-preview");
  await expect(heading(page.frameLocator("iframe.article-preview"))).toHaveText("Hallingdal");
  await expect(preview).toHaveJSProperty("clientHeight", 700);
  const follows = dialog(page).getByText(/følger (høyden )?innholdet/).filter({ visible: true });
  const high = (height) => dialog(page).getByText(`Rammen er ${height} piksler høy.`).filter({ visible: true });
  await expect(follows).toHaveCount(2);
  await expect(high(700)).toHaveCount(1);
  await field(page, "Fast høyde").check();
  for (const height of [450, 620, 200]) {
    await field(page, "Høyde i piksler").fill(String(height));
    await field(page, "Høyde i piksler").press("Tab");
    await expect(preview).toHaveJSProperty("clientHeight", height);
    await expect(high(height)).toHaveCount(2);
  }
  await expect(follows).toHaveCount(0);
  await field(page, "Fast høyde").uncheck();
  await expect(preview).toHaveJSProperty("clientHeight", 700);
  await expect(follows).toHaveCount(2);
});

for (const [theme, name] of [["dark", "Mørke"], ["light", "Lyse"]]) {
  test(`kind 11: a line for a page that shines through says that its colours are ${theme}, and so has the preview`, async ({ page, host }) => {
    await openDialog(page);
    await field(page, "La bakgrunnen i artikkelen synes gjennom").check();
    expect(await field(page, IFRAME).inputValue()).not.toContain("color-scheme");
    await field(page, "Farger").selectOption({ label: name });
    const line = await field(page, IFRAME).inputValue();
    await expect(page.locator("iframe.article-preview")).toHaveCSS("color-scheme", theme);

    await test.step("and as the line has it, a browser shows it", async () => {
      await host.show(`<style>body { margin: 0 }</style>${line}`);
      const frame = page.locator("iframe");
      await expect(frame).toHaveCSS("color-scheme", theme);
      await expect(frame).toHaveCSS("border-top-width", "0px");
      await expect(frame).toHaveJSProperty("offsetWidth", await page.evaluate(() => document.documentElement.clientWidth));
      await expect(frame).toHaveJSProperty("offsetHeight", 700);
    });
  });
}

for (const [what, address, shown, start, text] of [
  ["a region", "#/region/hallingdal", "Hallingdal", undefined, "Hallingdal"],
  ["a part of a region", "#/region/kongsbergregionen?del=numedal", "Numedal", undefined, "Numedal"],
  ["another view than the present one", "#/om", "Om planen", "Nyheter", "Nyheter"],
]) {
  test(`kind 11: the link in the line with a script leads to ${what} on the explorer's own page, with its menu`, async ({ page }) => {
    await openDialog(page, "#/region/hallingdal");
    await page.keyboard.press("Escape");
    // The dialog's step in the history is left in the browser's own time.
    await page.waitForFunction(() => history.state !== "dialog");
    await page.goto(`./${address}`);
    await expect(heading(page)).toContainText(shown);
    await opener(page).click();
    if (start) {
      await field(page, "Åpnes med").selectOption({ label: start });
    }
    await field(page, "Språk").selectOption({ label: "Nynorsk" });
    const line = await field(page, ELEMENT).inputValue();
    const href = await page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").querySelector("plan-explorer > a").href, line);
    expect(href).not.toContain("embed.html");
    await page.goto("about:blank");
    await page.goto(href);
    await expect(page.locator("html")).toHaveAttribute("lang", "nn");
    await expect(heading(page)).toContainText(start ? "Nyheiter" : text);
    await expect(page.getByRole("navigation", { name: "Hovudmeny" })).toBeVisible();
  });
}

test("kind 11: a line in another language has its title in that language", async ({ page }) => {
  await openDialog(page, "#/region/hallingdal");
  await field(page, "Åpnes med").selectOption({ label: "Nyheter" });
  await field(page, "Språk").selectOption({ label: "English" });
  for (const name of [IFRAME, ELEMENT]) {
    expect(await field(page, name).inputValue(), name).toContain('title="News – ');
  }
});

test("kind 11: the dialog says what to choose before the line is pasted, and no field makes a phone enlarge the page", async ({ page }) => {
  for (const [lang, open, told] of [["nb", "Del", "Velg «HTML», «kode» eller «bygg inn»"], ["nn", "Del", "Vel «HTML», «kode» eller «bygg inn»"], ["en", "Share", "choose “HTML”, “code” or “embed”"]]) {
    await page.goto("about:blank");
    await page.goto(`./?lang=${lang}#/region/hallingdal`);
    await page.getByRole("button", { name: open, exact: true }).click();
    const paste = page.getByText(told);
    await expect(paste).toBeVisible();
    const isBefore = await paste.evaluate((element) => Boolean(element.compareDocumentPosition(document.getElementById("article-iframe")) & Node.DOCUMENT_POSITION_FOLLOWING));
    expect(isBefore, "before the lines").toBe(true);
    const sizes = await page.locator("input:not([type=checkbox]), select, textarea").evaluateAll((fields) => fields.map((each) => [each.id, parseFloat(getComputedStyle(each).fontSize)]));
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.filter(([, size]) => size < 16), lang).toEqual([]);
  }
});

test("under a policy without frames the preview gives way to a sentence and a link", async ({ page, allowed }) => {
  allowed.errors.push(/frame-src|default-src|Content Security Policy/);
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers["content-security-policy"] = headers["content-security-policy"].replace(/;\s*frame-src [^;]*/, "");
    await route.fulfill({ response, headers });
  });
  await openDialog(page);
  await expect(dialog(page).getByText("Nettleseren kan ikke vise kartet her.")).toBeVisible();
  await expect(dialog(page).getByRole("link", { name: "Åpne i et nytt vindu" })).toHaveAttribute("href", "embed.html?region=hallingdal");
});

test("inside a frame the dialog has the lines but no frame in the frame", async ({ page }) => {
  await page.goto("./embed.html?region=hallingdal");
  await opener(page).click();
  await expect(field(page, LINK)).toHaveValue(/\/region\/hallingdal\/$/);
  await expect(field(page, IFRAME)).toHaveValue(/embed\.html\?region=hallingdal"/);
  await expect(page.locator("iframe")).toHaveCount(0);
});
