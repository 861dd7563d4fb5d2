// Runs first, in every browser there is. One that cannot run the explorer gets the whole plan as text instead, at the
// place that is asked for; docs/browsers.md tells which ones that are. Only what every browser knows may stand here.
(function () {
  var canRun =
    "noModule" in document.createElement("script") &&
    typeof WebAssembly === "object" &&
    "HTMLDialogElement" in window &&
    // Layers of styles: without them nothing has its place, not even the map.
    "CSSLayerBlockRule" in window;

  // What the address asks for by a name, as articles do.
  function asked(name) {
    var found = new RegExp("[?&]" + name + "=([^&#]+)").exec(location.search);
    return found && found[1];
  }

  // The page of text in the language that is asked for, else in the first.
  function page() {
    var pages = document.querySelectorAll("link[rel=alternate][hreflang]");
    var found = pages[0];
    for (var at = 0; at < pages.length; at += 1) {
      if (pages[at].hreflang === asked("lang")) {
        found = pages[at];
      }
    }
    return found && found.href;
  }

  // Where in it the view is. What stands behind ? only chooses a part of the view.
  function place() {
    if (location.hash.length > 1) {
      return location.hash.split("?")[0];
    }
    if (asked("region")) {
      return "#/region/" + asked("region");
    }
    return asked("focus-area") ? "#/innsatsomrade/" + asked("focus-area") : "";
  }

  var text = page();
  if (text && !canRun) {
    location.replace(text + place());
  }
  // Who could run it but is not served all of it finds a link there, which leads to the same place.
  document.addEventListener("click", function (event) {
    var link = event.target;
    if (text && link.getAttribute && link.getAttribute("data-plain") !== null) {
      link.href = text + place();
    }
  });
})();
