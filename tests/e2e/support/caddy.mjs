// Debian's Caddy with the rules that the project ships, started for a test: the site at its root, and on another port
// at SUB_PATH.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { findProgram, freePort } from "./hosting.mjs";
import { SITE, SUB_PATH } from "./server.mjs";

const RULES = fileURLToPath(new URL("../../../hosting/Caddyfile", import.meta.url));

const program = findProgram("caddy");

/** What has to be done before Caddy can be tested; undefined when all is there. */
export const missing = program ? undefined : "Caddy is not here. Install it: apt-get install caddy";

/** Has Caddy look over the shipped file as it is. What it complains about, or nothing. */
export function complaints() {
  const folder = makeFolder();
  const looked = spawnSync(program, ["validate", "--adapter", "caddyfile", "--config", RULES], {
    encoding: "utf8",
    env: environment(folder),
  });
  rmSync(folder, { recursive: true });
  return looked.status === 0 ? "" : looked.stderr;
}

const makeFolder = () => mkdtempSync(join(tmpdir(), "plan-explorer-caddy-"));

/** Caddy keeps what it writes in the test's folder. */
const environment = (folder) => ({ ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder });

/**
 * Starts Caddy, and waits until it answers.
 *
 * @returns {Promise<{ origin: string, subOrigin: string, stop: () => void }>}
 */
export async function startCaddy() {
  if (missing) {
    throw new Error(missing);
  }
  const folder = makeFolder();
  const [port, subPort] = [await freePort(), await freePort()];
  const file = join(folder, "Caddyfile");
  writeFileSync(file, configuration(subPort));
  const caddy = spawn(program, ["run", "--adapter", "caddyfile", "--config", file], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...environment(folder), PLAN_EXPLORER_ADDRESS: `http://127.0.0.1:${port}`, PLAN_EXPLORER_FOLDER: SITE },
  });
  const stop = () => {
    caddy.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  };
  const said = [];
  for await (const line of createInterface(caddy.stderr)) {
    said.push(line);
    if (line.includes("serving initial configuration")) {
      // What it says later is of no interest, but has to go somewhere.
      caddy.stderr.resume();
      return { origin: `http://127.0.0.1:${port}`, subOrigin: `http://127.0.0.1:${subPort}`, stop };
    }
  }
  stop();
  throw new Error(`Caddy does not start: ${said.join("\n")}`);
}

function configuration(subPort) {
  return `
{
	admin off
	auto_https off
}
import ${RULES}
http://127.0.0.1:${subPort} {
	redir ${SUB_PATH.slice(0, -1)} ${SUB_PATH}
	handle_path ${SUB_PATH}* {
		root * ${SITE}
		import plan-explorer
	}
}
`;
}
