// Runs before the page is shown. The page holds the first view; who asks for another one is not to see that first.
const ask = (followed) => {
  const page = document.documentElement.dataset;
  const hash = location.hash.slice(1);
  // What begins with ? is another program's, such as the secret that WordPress gives the frames it makes.
  const asksForView = hash !== "" && hash !== "/" && !hash.startsWith("?");
  // Where the rest cannot come, the view that is there is better than none.
  if (page.failed === undefined && (asksForView || location.search.length > 1)) {
    page.asked = followed === undefined ? "" : "link";
  } else {
    delete page.asked;
  }
};
ask();

// Colours that are asked for are there before anything is to be seen.
const dress = () => {
  const page = document.documentElement.dataset;
  const asked = new URLSearchParams(location.search);
  if (["light", "dark"].includes(asked.get("theme"))) {
    page.colorScheme = asked.get("theme");
  }
  if (asked.get("background") === "transparent") {
    page.background = "transparent";
  }
};
dress();
// A link that is followed before the app has started is answered as soon as it has.
addEventListener("hashchange", ask);
