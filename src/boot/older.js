// Runs first, in every browser there is. Where one cannot run the explorer, the page stays as it was written, with all its
// text, and the address leads to the page that it asks for. docs/browsers.md tells which browsers those are. Only what
// every browser knows may stand here.
(function () {
  var hasLayers = "CSSLayerBlockRule" in window;
  var canRun =
    "noModule" in document.createElement("script") &&
    typeof WebAssembly === "object" &&
    "HTMLDialogElement" in window &&
    hasLayers;
  if (canRun) {
    return;
  }
  // Then nothing starts, and nothing is hidden.
  document.documentElement.setAttribute("data-failed", "old");

  // What the address asks for by a name, as articles do.
  function asked(name) {
    var found = new RegExp("[?&]" + name + "=([^&#]+)").exec(location.search);
    return found && found[1];
  }

  // The view, as a folder. What stands behind ? only chooses a part of it.
  function view() {
    var behindHash = /^#\/([^?]*)/.exec(location.hash);
    if (behindHash) {
      return behindHash[1];
    }
    if (asked("region")) {
      return "region/" + asked("region");
    }
    return asked("focus-area") && "innsatsomrade/" + asked("focus-area");
  }

  // Where the page in a language is.
  function inLanguage(language) {
    var links = document.querySelectorAll("link[hreflang=" + language + "]");
    return links.length && links[0].href;
  }

  // The folder of the language that is asked for, or of the page's own. The first language has none.
  function folder() {
    var own = document.documentElement.lang;
    var language = /^[a-z]+$/.test(asked("lang") || "") && inLanguage(asked("lang")) ? asked("lang") : own;
    return inLanguage(language) === inLanguage("x-default") ? "" : language + "/";
  }

  document.addEventListener("DOMContentLoaded", function () {
    var list = document.getElementById("plan-explorer").getAttribute("data-pages");
    if (list === null) {
      return;
    }
    var root = document.createElement("a");
    root.href = "./";
    var pages = " " + list.replace(/=\S*/g, "") + " ";
    var path = view() ? view().replace(/\/?$/, "/") : "";
    if (path && pages.indexOf(" " + path + " ") >= 0) {
      location.replace(root.href + folder() + path);
    } else if (asked("lang") && inLanguage(asked("lang")) && asked("lang") !== document.documentElement.lang) {
      location.replace(inLanguage(asked("lang")));
    }
    document.querySelector('[data-start="old"]').removeAttribute("hidden");
    if (!hasLayers) {
      // Without its styles the map would be a black patch.
      document.querySelector(".map").style.display = "none";
    }
  });
})();
