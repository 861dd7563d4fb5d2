// What the work of the main thread is made of, from a recording of the browser's own.

/** Tasks of the main thread, what the browser does in them, and the marks of the acts. */
export const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "blink.user_timing"];

const NAMES = {
  style: ["UpdateLayoutTree", "RecalculateStyles", "ParseAuthorStyleSheet", "InvalidateLayout"],
  layout: ["Layout", "HitTest"],
  paint: ["PrePaint", "Paint", "Layerize", "Commit", "UpdateLayer", "UpdateLayerTree", "CompositeLayers"],
  script: ["FunctionCall", "EvaluateScript", "RunMicrotasks", "TimerFire", "FireAnimationFrame", "EventDispatch", "HandlePostMessage", "MinorGC", "MajorGC"],
};
const KIND = new Map(Object.entries(NAMES).flatMap(([kind, names]) => names.map((name) => [name, kind])));
export const KINDS = [...Object.keys(NAMES), "other"];

const kindOf = (name) => KIND.get(name) ?? (/^v8\./i.test(name) ? "script" : undefined);

/**
 * The milliseconds of each kind in some events of one thread, in their order of beginning; what has no kind of its own
 * belongs to what it runs in. `layouts` and `paints` are how many there were, `forced` how many layouts ran inside a script.
 */
export function kindsOf(events) {
  const sums = { ...Object.fromEntries(KINDS.map((kind) => [kind, 0])), layouts: 0, forced: 0, paints: 0 };
  const open = [];
  for (const { name, ts, dur = 0 } of events) {
    while (open.length > 0 && open.at(-1).end <= ts) {
      open.pop();
    }
    const around = open.at(-1);
    const kind = kindOf(name) ?? around?.kind ?? "other";
    sums[kind] += dur / 1000;
    if (around) {
      sums[around.kind] -= dur / 1000;
    }
    if (name === "Layout") {
      sums.layouts += 1;
      sums.forced += open.some((outer) => outer.kind === "script") ? 1 : 0;
    }
    sums.paints += name === "Paint" ? 1 : 0;
    open.push({ end: ts + dur, kind });
  }
  return sums;
}
