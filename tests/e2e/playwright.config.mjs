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
  // Tests that go through all views take some seconds, and some times as long on a busy machine.
  timeout: 60_000,
  globalTimeout: 25 * 60_000,
  reporter: "list",
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
