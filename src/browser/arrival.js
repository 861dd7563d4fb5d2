// What may come late, or never: a script of the page, and a newer version of it.

/**
 * Is fulfilled when a script that defines a global has come, or has failed, and rejected where that takes more than so
 * many milliseconds. The page is loaded when each of its scripts has come or failed.
 */
export const settled = (name, patience) =>
  new Promise((resolve, reject) => {
    const look = () => (name in globalThis || document.readyState === "complete") && resolve();
    look();
    document.addEventListener("load", look, true);
    addEventListener("load", look);
    setTimeout(reject, patience);
  });

/**
 * Is fulfilled if the server has another version of the page by now, one that does not start with this script: then files
 * that this one needs may be gone for good. Where that cannot be known, it is rejected.
 */
export async function outdated() {
  // The site's own page: that of the view may be gone as well.
  const page = await fetch(document.baseURI, { cache: "no-store" });
  if (!page.ok || (await page.text()).includes(import.meta.url.split("/").pop())) {
    throw page.status;
  }
}
