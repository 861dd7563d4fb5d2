import { expect, SUB_PATH, test } from "./support/test.mjs";

test("the page loads and shows its heading", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[data-start]")).toHaveCount(0);
});

test("the site works from a path on a host", async ({ page }) => {
  const response = await page.goto(SUB_PATH);
  expect(response?.status()).toBe(200);
  await expect(page.locator("[data-start]")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a reader is told when the app cannot start", async ({ page, allowed }) => {
  allowed.errors.push(/\.wasm/, /Failed to fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText("Siden kunne ikke lastes helt")).toBeVisible();
  await expect(page.getByText("Laster …")).toBeHidden();
});
