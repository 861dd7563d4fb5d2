// Runs before the page is shown. The page holds the first view; who asks for another one is not to see that first.
const ask = () => {
  const page = document.documentElement.dataset;
  const hash = location.hash.slice(1);
  // What begins with ? is another program's, such as the secret that WordPress gives the frames it makes.
  const asksForView = hash !== "" && hash !== "/" && !hash.startsWith("?");
  // Where the rest cannot come, the view that is there is better than none.
  if (page.failed === undefined && (asksForView || location.search.length > 1)) {
    page.asked = "";
  } else {
    delete page.asked;
  }
};
ask();
// A link that is followed before the app has started is answered as soon as it has.
addEventListener("hashchange", ask);
