// What may come late, or never: a script of the page, and a newer version of it.

/**
 * Settles when a script that defines a global has come, or has failed, and after so many milliseconds in any case; it
 * says whether it is settled. The page is loaded when each of its scripts has come or failed.
 */
export const settled = (name, patience) =>
  new Promise((resolve) => {
    const look = () => (name in globalThis || document.readyState === "complete") && resolve(true);
    look();
    document.addEventListener("load", look, true);
    addEventListener("load", look);
    setTimeout(resolve, patience, false);
  });

/**
 * Whether the server has another version of the page by now, one that does not start with this script: then files that
 * this one needs may be gone for good. Where that cannot be known, it has not.
 */
export const isOutdated = () =>
  fetch("", { cache: "no-store" }).then(
    async (page) => page.ok && !(await page.text()).includes(import.meta.url.split("/").pop()),
    () => false,
  );
