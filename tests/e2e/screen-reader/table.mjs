// What should be heard, as tables that people read: what is done on the left, what is said on the right, a line for each
// thing that is said.
//
//   open ?lang=en#/om               an address of the site; the reader begins at its first line
//   h               Om planen …     a key, by the name that xdotool has for it, or several that are pressed at once
//   type nesbyen    1 treff …       letters, one after the other
//                   Nesbyen …       said after what the line above does as well
//
// What stands behind an address is not compared. Lines that begin with # are comments.

/** Where the right side begins. */
const RIGHT = 20;

/**
 * @typedef {object} Row
 * @property {number} line in the file, from 1
 * @property {"open" | "press" | "type"} act
 * @property {string} what
 * @property {string[]} said
 */

/**
 * @param {string} text of a table
 * @returns {Row[]}
 */
export function read(text) {
  /** @type {Row[]} */
  const rows = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) {
      continue;
    }
    const left = line.slice(0, RIGHT).trim();
    const said = line.slice(RIGHT).trim();
    const opens = /^open (.*)$/.exec(line);
    if (opens) {
      rows.push({ line: at + 1, act: "open", what: opens[1].trim(), said: [] });
    } else if (left === "") {
      rows.at(-1).said.push(said);
    } else {
      const [, type, what] = /^(type )?(.*)$/.exec(left);
      rows.push({ line: at + 1, act: type ? "type" : "press", what, said: said === "" ? [] : [said] });
    }
  }
  return rows;
}

/** A row as it stands in a table. */
export function written({ act, what }, said) {
  const left = act === "press" ? what : `${act} ${what}`;
  const [first = "", ...others] = said;
  return [left.padEnd(RIGHT) + first, ...others.map((one) => " ".repeat(RIGHT) + one)].join("\n");
}
