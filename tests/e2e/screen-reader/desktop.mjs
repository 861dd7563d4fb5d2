// A desktop without a screen, with a screen reader on it: Orca reads what Firefox shows, and hands it to a voice that
// makes no sound. It shares nothing with the desktop of whoever runs the tests: display, message bus, settings and voice
// are its own and go away with it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Firefox, PREFERENCES } from "./firefox.mjs";
import { CUSTOMIZATIONS, Orca, SETTINGS } from "./orca.mjs";
import { until } from "./waiting.mjs";

const LAUNCHER = "/usr/libexec/at-spi-bus-launcher";

/** Where a program writes what it is asked to tell. */
const TOLD = 3;

/** A voice that speaks by a program that does nothing. It answers at once; without one, Orca would wait. */
const VOICE = {
  "speechd.conf":
    'AddModule "mute" "sd_generic" "mute.conf"\nDefaultModule mute\nAudioOutputMethod "libao"\nDisableAutoSpawn\n',
  "modules/mute.conf": 'GenericExecuteSynth "true"\nAddVoice "en" "MALE1" "mute"\n',
};

const isRunning = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;

/** Ends a program with those that it has started. */
function end(program) {
  if (isRunning(program)) {
    process.kill(-program.pid, "SIGKILL");
  }
}

export class Desktop {
  constructor() {
    // Whoever stops the tests halfway leaves nothing behind.
    process.once("exit", () => this.#programs.forEach(end));
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => process.exit(1));
    }
  }

  /** Everything that the programs keep. */
  #folder = mkdtempSync(join(tmpdir(), "heard-"));
  /** @type {import("node:child_process").ChildProcess[]} in the order in which they were started */
  #programs = [];
  /** @type {Record<string, string | undefined>} */
  #environment = {};
  /** @type {Orca} */
  orca;
  /** @type {Firefox} */
  firefox;

  /** Starts everything, and leaves Firefox with an empty page. */
  async start() {
    this.#environment = {
      PATH: process.env.PATH,
      HOME: this.#make("home"),
      XDG_RUNTIME_DIR: this.#make("run"),
      // Orca speaks English then.
      LANG: "C.UTF-8",
      GSETTINGS_BACKEND: "memory",
      GNOME_ACCESSIBILITY: "1",
    };
    const screen = ["-displayfd", `${TOLD}`, "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
    this.#environment.DISPLAY = `:${await this.#toldBy("Xvfb", screen)}`;
    const bus = ["--session", "--nofork", "--nopidfile", `--print-address=${TOLD}`];
    this.#environment.DBUS_SESSION_BUS_ADDRESS = await this.#toldBy("dbus-daemon", bus);
    this.#run(LAUNCHER, ["--launch-immediately", "--a11y=1", "--screen-reader=1"]);
    await this.#startVoice();
    await this.#startOrca();
    await this.#startFirefox();
  }

  async #startVoice() {
    const settings = this.#make("voice");
    this.#make("voice/modules");
    this.#write(settings, VOICE);
    const socket = join(this.#folder, "run/voice");
    const own = ["--config-dir", settings, "--communication-method", "unix_socket", "--socket-path", socket];
    this.#run("speech-dispatcher", ["--run-single", "--timeout", "0", ...own]);
    await until("the voice", () => existsSync(socket));
    this.#environment.SPEECHD_ADDRESS = `unix_socket:${socket}`;
  }

  async #startOrca() {
    const settings = this.#make("orca");
    this.#write(settings, { "user-settings.conf": JSON.stringify(SETTINGS), "orca-customizations.py": CUSTOMIZATIONS });
    const log = join(this.#folder, "orca.log");
    const program = this.#run("orca", ["--user-prefs", settings, "--debug-file", log]);
    this.orca = new Orca(log);
    await until("Orca", () => this.orca.waiting().includes("Screen reader on") || this.#failed(program));
  }

  async #startFirefox() {
    const profile = this.#make("profile");
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
    this.#write(profile, { "user.js": lines.join("") });
    this.#run("firefox-esr", ["--no-remote", "--marionette", "--profile", profile, "about:blank"]);
    this.firefox = await Firefox.connect(profile);
  }

  /** Presses keys as the keyboard would, one at once after the other: the window that has the focus gets them. */
  press = async (...keys) => {
    const [code] = await once(this.#spawn("xdotool", ["key", "--delay", "0", ...keys]), "exit");
    if (code !== 0) {
      throw new Error(`${keys.join(" ")} cannot be pressed: ${this.complaints()}`);
    }
  };

  /** What the programs complained about. */
  complaints() {
    const file = join(this.#folder, "complaints");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** Ends all programs with those that they have started, the last one first, and removes what they kept. */
  async stop() {
    this.firefox?.close();
    for (const program of this.#programs.reverse()) {
      if (isRunning(program)) {
        const ended = once(program, "exit");
        end(program);
        await ended;
      }
      program.stdio[TOLD]?.destroy();
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }

  /** Fails when a program has ended that should not: there may be another Orca on this machine, and it allows no two. */
  #failed({ exitCode, spawnfile }) {
    if (exitCode !== null) {
      throw new Error(`${spawnfile} has ended: ${this.complaints()}`);
    }
    return false;
  }

  #make(name) {
    const folder = join(this.#folder, name);
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }

  #write(folder, files) {
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
    }
  }

  #spawn(name, options, told = "ignore") {
    const complaints = openSync(join(this.#folder, "complaints"), "a");
    const stdio = ["ignore", "ignore", complaints, told];
    // A group of its own takes along whatever it starts.
    const program = spawn(name, options, { env: this.#environment, stdio, detached: true });
    closeSync(complaints);
    return program;
  }

  #run(name, options, told) {
    const program = this.#spawn(name, options, told);
    this.#programs.push(program);
    return program;
  }

  /** Starts a program, and waits for what it tells once it is ready. */
  async #toldBy(name, options) {
    const program = this.#run(name, options, "pipe");
    const ended = once(program, "exit").then(() => {
      throw new Error(`${name} has ended: ${this.complaints()}`);
    });
    ended.catch(() => {});
    const [told] = await Promise.race([once(program.stdio[TOLD], "data"), ended]);
    return String(told).trim();
  }
}
