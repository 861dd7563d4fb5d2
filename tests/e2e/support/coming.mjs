// How a view comes: its beginning at once, the rest in the frames after.

/** Holds the rest of a view back, whatever comes next, until what it gives is called. */
export async function holdFrames(page) {
  await page.evaluate(() => {
    const [ask, wait] = [window.requestAnimationFrame, window.setTimeout];
    const waiting = [];
    window.requestAnimationFrame = (run) => waiting.push(run);
    // A frame that does not come is given up after so long; here it will come.
    const GIVEN_UP = 250;
    window.setTimeout = (run, time, ...rest) => (time === GIVEN_UP ? 0 : wait(run, time, ...rest));
    window.releaseFrames = () => {
      window.requestAnimationFrame = ask;
      window.setTimeout = wait;
      waiting.forEach((run) => ask(run));
    };
  });
  return () => page.evaluate(() => window.releaseFrames());
}

/** Has each part of a view come in a frame of its own: by the page's clock, any part takes as long as a turn may. */
export const onePartAFrame = (page) =>
  page.evaluate(() => {
    let now = Date.now();
    Date.now = () => (now += 1000);
  });

/** Looks at each picture of the view from now on, and writes down what has been pushed down in it since the one before. */
export const watchPlaces = (page) =>
  page.evaluate(() => {
    window.pushed = [];
    const content = document.querySelector("#explorer .content");
    const name = ({ tagName, className, id }) => `${tagName.toLowerCase()}.${className}#${id}`;
    let before = new Map();
    const look = () => {
      const start = content.getBoundingClientRect().top;
      const now = new Map([...content.querySelectorAll("*")].filter((element) => element.checkVisibility()).map((element) => [element, element.getBoundingClientRect().top - start]));
      for (const [element, top] of now) {
        if (top > (before.get(element) ?? Infinity) + 1) {
          window.pushed.push(`${name(element)} from ${before.get(element)} to ${top}`);
        }
      }
      before = now;
      requestAnimationFrame(look);
    };
    look();
  });

/** What has been pushed down since this was asked before. */
export const pushedDown = (page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return window.pushed.splice(0);
  });
