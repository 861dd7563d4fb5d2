// What chats and social media make of a link: a card with a title, a text and a picture. A parser of Open Graph that others
// use reads them.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ogs from "open-graph-scraper";
import { PNG } from "pngjs";
import { plan } from "./support/plan.mjs";
import { SITE } from "./support/server.mjs";
import { HASHES } from "./support/site.mjs";
import { expect, test as base } from "./support/test.mjs";

const ROOT = new URL("../../", import.meta.url);
const WRITER = fileURLToPath(new URL("target/debug/site", ROOT));
const FONTS = ["400Regular/InterTight_400Regular.ttf", "600SemiBold/InterTight_600SemiBold.ttf"].map((file) => fileURLToPath(new URL(`node_modules/@expo-google-fonts/inter-tight/${file}`, ROOT)));
const ADDRESS = "https://www.example.no/plan/";
/** How large the picture of a card may be, in bytes. */
const MOST = 60_000;
const LOCALES = new Map([["", "nb_NO"], ["nn/", "nn_NO"], ["en/", "en_GB"]]);

/** A site that knows its address, with cards. */
const test = base.extend({
  site: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "plan-explorer-cards-"));
      ["page-template.txt", "data"].forEach((name) => cpSync(join(SITE, name), join(folder, name), { recursive: true }));
      const { status, stderr } = spawnSync(WRITER, [folder, "--address", ADDRESS, ...FONTS.flatMap((font) => ["--font", font])], { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(status).toBe(0);
      await use((path) => readFileSync(join(folder, path)));
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
});

test("the card of each page is read by others, and its picture is as large as it says", async ({ site }) => {
  const seen = new Set();
  for (const folder of LOCALES.keys()) {
    for (const path of HASHES.keys()) {
      const here = `${ADDRESS}${folder}${path}`;
      const { result, error } = await ogs({ html: site(`${folder}${path}index.html`).toString() });
      expect.soft(error, here).toBe(false);
      expect.soft(result, here).toMatchObject({
        ogType: "website",
        ogUrl: here,
        ogSiteName: plan.shortName,
        ogLocale: LOCALES.get(folder),
        twitterCard: "summary_large_image",
        twitterTitle: result.ogTitle,
        twitterDescription: result.ogDescription,
        twitterImage: [{ url: `${here}kort.png`, alt: result.ogImage[0].alt }],
        ogImage: [{ url: `${here}kort.png`, type: "image/png", width: "1200", height: "630", alt: expect.stringMatching(/\w.*\w/) }],
      });
      expect.soft(result.ogTitle.length, here).toBeGreaterThan(3);
      expect.soft(result.ogDescription.length, here).toBeGreaterThan(10);
      const bytes = site(`${folder}${path}kort.png`);
      const { width, height } = PNG.sync.read(bytes);
      expect.soft([width, height], here).toEqual([1200, 630]);
      expect.soft(bytes.length, here).toBeLessThanOrEqual(MOST);
      seen.add(bytes.toString("base64"));
    }
  }
  // Each region, municipality, part and focus area has a picture of its own.
  expect(seen.size).toBeGreaterThan(HASHES.size);
});

test("a card tells what its page is about", async ({ site }) => {
  const of = async (path) => (await ogs({ html: site(`${path}index.html`).toString() })).result;
  const hallingdal = await of("region/hallingdal/");
  expect(hallingdal.ogTitle).toContain("Hallingdal");
  expect(hallingdal.ogDescription).toBe(plan.regions.find(({ id }) => id === "hallingdal").summary.text);
  expect(hallingdal.ogImage[0].alt).toContain("Hallingdal");
  expect((await of("kommune/nes/")).ogTitle).toContain("Nes");
  expect((await of("en/nyheter/")).ogTitle).toContain("News");
});

test("pages written anew after a change of the data have it, and keep the address; what is gone has no page", async ({}, testInfo) => {
  const folder = testInfo.outputPath("site");
  const write = (...options) => spawnSync(WRITER, [folder, ...options], { encoding: "utf8" });
  ["page-template.txt", "data"].forEach((name) => cpSync(join(SITE, name), join(folder, name), { recursive: true }));
  expect(write("--address", ADDRESS).status).toBe(0);
  const changed = structuredClone(plan);
  changed.regions = changed.regions.filter(({ id }) => id !== "vestviken");
  changed.regions[0].advantages[0].title = "Et nytt fortrinn";
  await writeFile(join(folder, "data/plan.json"), JSON.stringify(changed));
  const { status, stdout } = write();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+ pages are written$/m);
  const read = (path) => readFileSync(join(folder, path), "utf8");
  expect(read("region/hallingdal/index.html")).toContain("Et nytt fortrinn");
  expect(read("region/hallingdal/index.html")).toContain(`<link rel="canonical" href="${ADDRESS}region/hallingdal/">`);
  expect(read("sitemap.xml")).not.toContain("vestviken");
  expect(existsSync(join(folder, "region/vestviken"))).toBe(false);
  expect(existsSync(join(folder, "en/region/vestviken"))).toBe(false);
});
