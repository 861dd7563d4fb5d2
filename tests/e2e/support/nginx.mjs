// Debian's nginx with the rules that the project ships, started for a test: the site at its root, and at SUB_PATH once
// more. At /named/ is what only a site has that knows its address.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram, freePort } from "./hosting.mjs";
import { SITE, SUB_PATH } from "./server.mjs";

const RULES = fileURLToPath(new URL("../../../hosting/nginx.conf", import.meta.url));
const MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

const program = findProgram("nginx");

/** What has to be done before nginx can be tested; undefined when all is there. */
export const missing =
  program && existsSync(MODULE)
    ? undefined
    : "nginx and its module for brotli are not here. Install them: apt-get install nginx libnginx-mod-http-brotli-static";

/**
 * Starts nginx. It answers as soon as this returns.
 *
 * @returns {Promise<{ origin: string, stop: () => void }>}
 */
export async function startNginx() {
  if (missing) {
    throw new Error(missing);
  }
  const folder = mkdtempSync(join(tmpdir(), "plan-explorer-nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configuration(port, folder));
  mkdirSync(join(folder, "named"));
  writeFileSync(join(folder, "named/oembed.json"), "{}\n");
  const command = (...more) => spawnSync(program, ["-p", folder, "-e", "error.log", "-c", "nginx.conf", ...more], { encoding: "utf8" });
  const started = command();
  if (started.status !== 0) {
    const log = readFileSync(join(folder, "error.log"), "utf8");
    rmSync(folder, { recursive: true });
    throw new Error(`nginx does not start: ${started.error ?? ""} ${started.stderr} ${log}`);
  }
  const stop = () => {
    command("-s", "stop");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** What a server has around the rules. Started by root, nginx would read the site as somebody who may not. */
function configuration(port, folder) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${name};`);
  return `
    ${process.getuid() === 0 ? "user root;" : ""}
    load_module ${MODULE};
    pid nginx.pid;
    worker_processes 1;
    events {}
    http {
      ${temporary.join("\n      ")}
      access_log off;
      server {
        listen 127.0.0.1:${port};
        root "${SITE}";
        include "${RULES}";
        location = ${SUB_PATH.slice(0, -1)} {
          absolute_redirect off;
          add_header Cache-Control "no-cache";
          return 301 ${SUB_PATH};
        }
        location ^~ ${SUB_PATH} {
          alias "${SITE}/";
          include "${RULES}";
        }
        location ^~ /named/ {
          alias "${folder}/named/";
          include "${RULES}";
        }
      }
    }
  `;
}
