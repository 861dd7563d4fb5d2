// From an act of the reader to what comes of it, as the page itself tells.
import { settled } from "./page.mjs";

/** Times what acts of the reader bring about. The page has to be ready for an act before it happens. */
export class Timing {
  constructor(page, devtools) {
    this.page = page;
    this.devtools = devtools;
  }

  /** Asks the page in the cheapest way, so that asking is no part of the work. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.devtools.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async of(type, rule, wanted, act) {
    await this.page.evaluate((given) => window.bench.arm(...given), [type, rule, wanted]);
    await act();
    const [time, marked] = await this.evaluate("window.bench.timed");
    await settled(this.page);
    const whole = Math.max(time, marked, await this.evaluate("window.bench.changed - window.bench.began"));
    return { time, marked, whole, ...(await this.evaluate("window.bench.size()")) };
  }
}
