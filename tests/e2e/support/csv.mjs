// Reads CSV with semicolons, as the site writes it.

/**
 * @param {string} text
 * @returns {string[][]} lines of cells
 */
export function readCsv(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const row = rows.at(-1);
    const letter = text[at];
    if (letter === '"') {
      if (quoted && text[at + 1] === '"') {
        row[row.length - 1] += letter;
        at++;
      } else {
        quoted = !quoted;
      }
    } else if (letter === ";" && !quoted) {
      row.push("");
    } else if (letter === "\r" && text[at + 1] === "\n" && !quoted) {
      rows.push([""]);
      at++;
    } else {
      row[row.length - 1] += letter;
    }
  }
  return rows.slice(0, -1);
}
