// Takes the rules out of a style sheet that nothing in the app can use: purge.mjs <style sheet> <file that names classes> …
import { readFileSync, writeFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const [sheet, ...content] = process.argv.slice(2);

const [{ css }] = await new PurgeCSS().purge({
  content,
  css: [{ raw: readFileSync(sheet, "utf8") }],
  keyframes: true,
  variables: true,
  safelist: {
    // Leaflet puts these names together as it runs.
    standard: [/^leaflet-(\w+-)?pane$/, /^leaflet-(top|bottom|left|right)$/, /^leaflet-(marker-icon|control-zoom)/, /^leaflet-(retina|touch|safari|oldie)/],
    // States that come and go, which no file names.
    greedy: [/^:(visited|hover|active|focus|disabled|checked|read-only)/],
  },
});
writeFileSync(sheet, css);
