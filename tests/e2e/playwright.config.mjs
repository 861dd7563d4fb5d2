// End-to-end tests of the finished site in dist/. `cargo xtask test` runs them; `npx playwright test` does too, here.
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./support/browser.mjs";

const port = Number(process.env.E2E_PORT ?? 4173);
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testMatch: "*.spec.mjs",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // No test is about time: what comes late on a busy machine passes, and what never comes fails.
  expect: { timeout: 20_000 },
  timeout: 120_000,
  globalTimeout: 25 * 60_000,
  reporter: [["list"], ["./support/failed-tests.mjs"]],
  use: {
    baseURL: `${origin}/`,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    // Motion would only be waited for; the tests of it ask for it.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findBrowser(),
      // As root there is no sandbox; the others keep Chromium itself from calling out.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node support/server.mjs ${port}`,
    url: `${origin}/fixtures/hello.json`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
