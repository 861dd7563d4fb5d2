// What runs inside the pages: the same rules for all that is measured.

/**
 * Watches from before the page's own first script. Sets `bench`:
 * `picture`, `usable`, `complete` – when the frame was painted in which the map was there to be seen, could be pressed
 * and moved, and had everything around it working as well, in milliseconds since the page was asked for;
 * `onUsable` – what is called when `usable` is set;
 * `shift`, `tasks`, `contentful`, `largest` – what the browser reports; `wasm()` – bytes of wasm memory;
 * `pointOn(name, place)` – a point of the window where a region's shape is uppermost, which is found by its place among the
 * regions as long as it has no name;
 * `arm(type, rule, wanted)` – times the next event of a type until the frame is painted in which the answer is there, and
 * until that in which the region is marked as well, if the rule says that the answer is on the map; `timed` has both times;
 * `began` has when it was;
 * `settled()` – waits until nothing changes any more; `changed` has when the last change after the answer was painted: by
 * the first frame that began after it, so it may be told a frame too late, as the answer may;
 * `size()` – how many elements the page has, how many comments, and how many nodes, texts among them; what is inside of
 * something hidden, as the map beside a search, is not counted.
 *
 * @param {object} given
 * @param {number} given.regions how many regions the plan has
 * @param {Record<string, string>} given.marks what to call the marks for recordings of the main thread
 */
export function watch({ regions, marks }) {
  const bench = (window.bench = { shift: 0, tasks: [], picture: undefined, usable: undefined, complete: undefined, contentful: undefined, largest: undefined });

  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe("layout-shift", (entry) => (bench.shift += entry.hadRecentInput ? 0 : entry.value));
  observe("longtask", ({ startTime, duration }) => bench.tasks.push({ startTime, duration }));
  observe("largest-contentful-paint", ({ startTime }) => (bench.largest = startTime));
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") {
      bench.contentful = startTime;
    }
  });

  // Wasm has its memory beside the JavaScript heap; only a heap with both can be compared.
  const memories = new Set();
  const remember = (result) => {
    const found = Object.values((result.instance ?? result).exports).filter((value) => value instanceof WebAssembly.Memory);
    found.forEach((memory) => memories.add(memory));
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...rest) => original.call(WebAssembly, ...rest).then(remember);
  }
  bench.wasm = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  /** Calls back when the frame that is being made is painted. */
  const afterPaint = (call) => {
    calls.push(call);
    port2.postMessage(undefined);
  };
  const calls = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => calls.shift()(performance.now());

  // A region's shape: an area inside an SVG that is inside the map's part of the page, whoever drew it.
  const SHAPE = ".map-area svg path:not(.map-surroundings, .map-municipality)";
  const PRESSED = `.leaflet-container path.leaflet-interactive`;
  const isPainted = (path) => {
    const { width, height } = path.getBoundingClientRect();
    return width * height > 16 && getComputedStyle(path).fill !== "none";
  };
  const areThere = (selector) => {
    const found = document.querySelectorAll(selector);
    return found.length >= regions && [...found].filter(isPainted).length >= regions;
  };
  // What a page brings along for the time until it works.
  const isStandIn = () => document.querySelector("#plan-explorer > .start") !== null;
  let isAsked = false;
  const look = () => {
    isAsked = false;
    const isPicture = bench.picture === undefined && areThere(SHAPE);
    const isUsable = areThere(PRESSED);
    const isComplete = isUsable && !isStandIn();
    if (isComplete) {
      watching.disconnect();
    }
    if (isPicture || isUsable) {
      afterPaint((now) => {
        bench.picture ??= now;
        if (isComplete) {
          bench.complete ??= now;
        }
        if (isUsable && bench.usable === undefined) {
          bench.usable = now;
          bench.onUsable?.();
        }
      });
    }
  };
  const watching = new MutationObserver(() => {
    if (!isAsked) {
      isAsked = true;
      requestAnimationFrame(look);
    }
  });
  watching.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "d", "hidden"] });

  bench.pointOn = (wanted, place) => {
    const shapes = [...document.querySelectorAll(PRESSED)];
    const path = shapes.find((shape) => shape.getAttribute("aria-label")?.startsWith(`${wanted},`)) ?? shapes[place];
    path.closest(".map-area").scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = path.getBoundingClientRect();
    const steps = [...Array(19).keys()].map((at) => (at + 1) / 20).sort((one, other) => Math.abs(one - 0.5) - Math.abs(other - 0.5));
    for (const across of steps) {
      for (const down of steps) {
        const [x, y] = [left + width * across, top + height * down];
        if (document.elementFromPoint(x, y) === path) {
          return { x, y };
        }
      }
    }
    throw new Error(`no point of ${wanted} can be pressed`);
  };

  // Until the answer is painted nobody listens: what that costs would count as the page's work.
  let isChanging = false;
  const changes = new MutationObserver(() => {
    still = 0;
    if (!isChanging) {
      isChanging = true;
      requestAnimationFrame(() => {
        isChanging = false;
        afterPaint((now) => (bench.changed = now));
      });
    }
  });
  const watchChanges = () => changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  // Written here and not sent along with each act: the browser reads a function anew for that, while it is measured.
  const isAnswered = ({ selector, isDigits, isPart, isInSight }, wanted) => {
    const element = document.querySelector(selector);
    const text = (element?.textContent ?? "").replaceAll("\u00ad", "");
    const isThere = isDigits ? text.replace(/\D/g, "") === wanted : isPart ? text.includes(wanted) : text === wanted;
    // A heading that waits for its time to be shown is no answer.
    return isThere && (!isInSight || element.checkVisibility({ visibilityProperty: true }));
  };
  const isMarked = ({ isOnMap }, wanted) => {
    const pressed = isOnMap && document.querySelector(".leaflet-container path[aria-pressed=true]");
    return !isOnMap || (pressed?.getAttribute("aria-label") ?? "").startsWith(`${wanted},`);
  };

  /** How long a measurement waits before it gives up. */
  const LONGEST = 30_000;
  bench.arm = (type, rule, wanted) => {
    changes.disconnect();
    bench.changed = 0;
    bench.timed = new Promise((resolve, reject) => {
      const timeout = setTimeout(() => reject(new Error(`nothing came of ${type}`)), LONGEST);
      const steps = [
        [isAnswered, marks.painted],
        [isMarked, marks.marked],
      ];
      const times = [];
      const done = (time) => {
        performance.mark(steps[times.length][1]);
        watchChanges();
        times.push(time);
        if (times.length === steps.length) {
          clearTimeout(timeout);
          resolve(times);
        }
      };
      const on = ({ timeStamp }) => {
        bench.began = timeStamp;
        let step = 0;
        const check = () => {
          while (step < steps.length && steps[step][0](rule, wanted)) {
            step += 1;
            afterPaint((now) => done(now - timeStamp));
          }
          if (step < steps.length) {
            requestAnimationFrame(check);
          }
        };
        requestAnimationFrame(check);
      };
      addEventListener(type, on, { capture: true, once: true });
    });
    performance.mark(marks.ready);
  };

  bench.size = () => {
    const isSeen = ({ parentElement }) => (parentElement.hidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL, isSeen);
    const size = { elements: 0, comments: 0, nodes: 0 };
    while (walker.nextNode()) {
      const { nodeType } = walker.currentNode;
      size.nodes += 1;
      size.elements += nodeType === Node.ELEMENT_NODE ? 1 : 0;
      size.comments += nodeType === Node.COMMENT_NODE ? 1 : 0;
    }
    return size;
  };

  /** In how many frames nothing may change. */
  const STILL = 5;
  let still = 0;
  bench.settled = () => {
    watchChanges();
    still = 0;
    return new Promise((resolve) => {
      const look = () => {
        still += 1;
        if (still > STILL) {
          performance.mark(marks.settled);
          resolve();
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });
  };
}
