// Waiting for the browser. A frame may never come: browsers stop animation frames in hidden tabs, and in frames of other
// origins that are off screen. In hidden tabs they let timers wait as well, for a second or a minute each. So whatever
// waits for a frame has a timer beside it, and in a hidden tab waits for neither.

/** How long a frame may take to come, in milliseconds, until nothing waits for it any more. */
const NO_FRAME = 250;

/** Messages of the page to itself: browsers deliver them at once, wherever the page is. */
const own = new MessageChannel();
const waiting = [];
own.port1.onmessage = () => waiting.shift()();

/** Whether the last frame that was waited for came. */
let isSeen = true;

/** Runs in a task of its own: input, timers, and a paint may come before. */
export function soon(run) {
  if (document.hidden) {
    waiting.push(run);
    own.port2.postMessage(0);
  } else {
    setTimeout(run);
  }
}

/** Runs before the next frame is painted, or soon where none comes, once, with whether it came. */
export function onFrame(run) {
  let once = (came) => {
    once = () => {};
    isSeen = came;
    run(came);
  };
  const missed = () => once(false);
  if (document.hidden) {
    soon(missed);
  } else {
    requestAnimationFrame(() => once(true));
    setTimeout(missed, NO_FRAME);
  }
}

/** Runs in a task of its own after the next paint, or soon where none comes, with whether it came. */
export function afterPaint(run) {
  onFrame((came) => soon(() => run(came)));
}

/** Runs once so many milliseconds have passed, or later: a last way out of waiting for something else. */
export const runAtLast = (run, milliseconds) => setTimeout(run, milliseconds);

export const yielded = () => new Promise(soon);
export const painted = () => new Promise(afterPaint);

/** Whether frames come: where they do not, nobody looks. */
export const isLookedAt = () => isSeen && !document.hidden;
