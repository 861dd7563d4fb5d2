// A Playwright reporter that writes the titles of the failed tests into a file. `cargo xtask test` ends with them, as a
// server that runs it may show only the last lines of what was printed.
import { writeFileSync } from "node:fs";

const FILE = new URL("../failed-tests.txt", import.meta.url);

export default class FailedTests {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const failed = this.suite.allTests().filter((test) => test.outcome() !== "skipped" && !test.ok());
    const lines = failed.map((test) => {
      const [, , file, ...title] = test.titlePath();
      const [error] = test.results.at(-1)?.errors ?? [];
      const [why = "not run to its end"] = plain(error?.message ?? "").split("\n").filter(Boolean);
      return `${[file, ...title].join(" › ")}: ${why}`;
    });
    if (lines.length > 0) writeFileSync(FILE, `${lines.join("\n")}\n`);
  }
}

/** A message without the colours of a terminal. */
function plain(message) {
  return message.replace(/\u001b\[[0-9;]*m/g, "");
}
