// Browsers that Playwright does not drive as they are installed: Firefox and WebKit, through their own drivers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Builder } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { findProgram } from "./hosting.mjs";

/** Where the project puts what it gets for itself. */
const OWN_TOOLS = fileURLToPath(new URL("../../../.tools/bin", import.meta.url));

/** Debian keeps WebKit's smallest browser with WebKit itself, in a folder for each kind of machine. */
const LIBRARIES = "/usr/lib";
const MINI_BROWSER = foldersIn(LIBRARIES).map((folder) => join(folder, "webkit2gtk-4.1"));

const firefox = findProgram("firefox-esr") ?? findProgram("firefox");
const miniBrowser = findProgram("MiniBrowser", MINI_BROWSER);
const screen = findProgram("Xvfb");

/** What each browser takes, and what its driver is asked for. */
const BROWSERS = {
  firefox: {
    programs: { firefox, geckodriver: findProgram("geckodriver", [OWN_TOOLS]) },
    driver: ({ geckodriver }) => new DriverService.Builder(geckodriver).addArguments("--log=fatal"),
    capabilities: {
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: firefox,
        args: ["-headless"],
        // Norwegian, as in the other tests, and nothing asked of its maker.
        prefs: { "intl.accept_languages": "nb-NO", "app.normandy.enabled": false },
      },
    },
  },
  webkit: {
    programs: { MiniBrowser: miniBrowser, WebKitWebDriver: findProgram("WebKitWebDriver"), Xvfb: screen },
    driver: ({ WebKitWebDriver }) => new DriverService.Builder(WebKitWebDriver),
    needsScreen: true,
    capabilities: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] },
    },
  },
};

/**
 * What has to be done before a browser can be tested; undefined when all is there.
 *
 * @param {"firefox" | "webkit"} name
 */
export function missing(name) {
  const { programs } = BROWSERS[name];
  const absent = Object.keys(programs).filter((program) => programs[program] === undefined);
  return absent.length === 0 ? undefined : `${absent.join(" and ")} not found; docs/browsers.md tells what to install`;
}

/**
 * Starts a browser with its driver.
 *
 * @param {"firefox" | "webkit"} name
 * @returns {Promise<{ driver: import("selenium-webdriver").WebDriver, stop: () => Promise<void> }>}
 */
export async function startBrowser(name) {
  if (missing(name)) {
    throw new Error(missing(name));
  }
  const { programs, driver: serviceOf, needsScreen, capabilities } = BROWSERS[name];
  const display = needsScreen ? await startScreen() : undefined;
  const environment = { ...process.env, ...(display && { DISPLAY: display.name }) };
  const service = serviceOf(programs).setLoopback(true).setEnvironment(environment).build();
  const stopPrograms = async () => {
    await service.kill();
    display?.program.kill();
  };
  try {
    const driver = await new Builder().usingServer(await service.start()).withCapabilities(capabilities).build();
    await driver.manage().setTimeouts({ pageLoad: 30_000, script: 30_000 });
    return { driver, stop: () => driver.quit().finally(stopPrograms) };
  } catch (error) {
    await stopPrograms();
    throw error;
  }
}

/** A screen that nobody sees, for a browser that cannot do without. It says its number as soon as it is there. */
async function startScreen() {
  const program = spawn(screen, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(program.stdio[3], "data");
  return { program, name: `:${String(number).trim()}` };
}

function foldersIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
