// Finds the way from the page that a server shows for what it does not have. Programs that look links over encode the
// `#` of an address, so that what stands behind it becomes a path: /plan/%23/region/hallingdal. Addresses of pages change
// as well: /plan/Region/Hallingdal. The explorer reads both behind the `#`. Plain ES5.
(function () {
  "use strict";
  var path = location.pathname;
  var mark = /%(25)*23(!|%21)?(?=\/|%(25)*2F)/i.exec(path);
  // With the server's name, or a path that begins with two slashes would lead to another server.
  if (mark) {
    location.replace(location.origin + path.slice(0, mark.index) + "#" + path.slice(mark.index + mark[0].length) + location.search);
    return;
  }
  // Where this file is, the explorer is.
  var folder = document.currentScript.src.replace(/[^/]*$/, "");
  var here = location.origin + path;
  var page = /^((?:nn|en)\/)?((?:region|kommune|innsatsomr[^/]*|fortrinn|nyheter|sammenlign|s(?:o|%C3%B8)k|om)\b.*)$/i.exec(here.slice(folder.length));
  if (page && here.slice(0, folder.length) === folder) {
    location.replace(folder + (page[1] || "") + "#/" + page[2].replace(/(\/index)?(\.html?)?$/i, "") + location.search);
    return;
  }
  var links = document.links;
  for (var at = 0; at < links.length; at++) {
    links[at].href = folder;
  }
})();
