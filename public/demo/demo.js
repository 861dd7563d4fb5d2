// What a newspaper could do with the explorers in an article: say what the reader looks at, and lead them somewhere.

const CHOSEN = ["plan-explorer:ready", "plan-explorer:select"];

/** The line above a map follows the reader. */
function follow(event) {
  const place = event.target.closest("figure").querySelector(".now b");
  const { title, year } = event.detail;
  // The plan's name comes last in the title, and goes without saying here.
  const view = title.replace(/ – [^–]+$/, "");
  const now = year ? `${view}, ${year}` : view;
  // What did not change is not said again.
  if (place.textContent !== now) {
    place.textContent = now;
  }
}

/** A button leads the map below it to what its data attributes name. */
function lead({ currentTarget }) {
  const { region, part, focusArea } = currentTarget.dataset;
  const view = region ? { region, part } : { "focus-area": focusArea };
  const explorer = currentTarget.closest("figure").querySelector("plan-explorer, iframe");
  if (explorer.localName === "iframe") {
    window.planExplorer?.select(explorer, view);
  } else {
    explorer.select?.(view);
  }
}

for (const name of CHOSEN) {
  document.addEventListener(name, follow);
}
for (const button of document.querySelectorAll("figure button")) {
  button.addEventListener("click", lead);
}
// Without scripts the buttons would do nothing, and the lines would not follow.
for (const part of document.querySelectorAll("figure [hidden]")) {
  part.hidden = false;
}
