// What the page says where the explorer cannot start; it holds the words, and this shows them.

/** No other view will come than the one that the page holds: it is better than none, whatever was asked for. */
export function giveUp() {
  const page = document.documentElement.dataset;
  delete page.asked;
  page.failed = "";
  for (const note of document.querySelectorAll("[data-start]")) {
    note.hidden = note.dataset.start !== "failed";
  }
}
