// Prints how many bytes of a part of the wasm each crate takes:
// `node crates.mjs <what to call the part> <wasm with names> <wasm-opt> [its options …]`.
// The wasm is made small as in the build, but with the functions' names left in; they say which crate a function is of.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { brotli } from "./packing.mjs";

const [, , part, file, optimiser, ...options] = process.argv;
const [CUSTOM, IMPORTS, CODE, DATA] = [0, 2, 10, 11];
const FUNCTION_NAMES = 1;
/** What is not shown line by line. */
const SMALL = 1000;

/** Reads a binary from front to back. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return Buffer.from(this.take(this.number())).toString();
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }
}

function sections(bytes) {
  const reader = new Reader(bytes, 8);
  const found = [];
  while (!reader.isAtEnd) {
    const kind = reader.byte();
    found.push({ kind, bytes: reader.take(reader.number()) });
  }
  return found;
}

/** How many functions come from outside: they have the first numbers. */
function importedFunctions(bytes) {
  const reader = new Reader(bytes);
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) {
      functions += 1;
      reader.number();
    } else if (kind === 3) {
      reader.take(2);
    } else {
      if (kind === 1) {
        reader.byte();
      }
      const hasMost = reader.number() & 1;
      reader.number();
      if (hasMost) {
        reader.number();
      }
    }
  }
  return functions;
}

function functionNames(bytes) {
  const reader = new Reader(bytes);
  reader.text();
  const names = new Map();
  while (!reader.isAtEnd) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    for (let left = kind === FUNCTION_NAMES ? part.number() : 0; left > 0; left -= 1) {
      names.set(part.number(), part.text());
    }
  }
  return names;
}

/** The crate of `core::fmt::write` and of `<leptos::A as core::B>::c`: the first that is named. */
const crateOf = (name = "") => readable(name).match(/([A-Za-z_][A-Za-z0-9_]*)(?:\[[0-9a-f]+\])?::/)?.[1] ?? "without a crate";

/** The beginning of a name as people write it, of which the compiler has two ways to write it: `_ZN4core3fmt…` and `_RNvNtCs1_4core3fmt…`. */
function readable(name) {
  const start = name.match(/^_ZN(?=\d)|^_R.*?C(?:s[0-9A-Za-z]*_)?(?=\d)/)?.[0];
  if (start === undefined) {
    return name;
  }
  const [, length, rest] = name.slice(start.length).match(/^(\d+)(.*)$/);
  return `${rest.replace(/^_(?=[A-Za-z])/, "").slice(0, length)}::`.replaceAll("..", "::").replaceAll(/\$\w+\$/g, " ");
}

const folder = mkdtempSync(join(tmpdir(), "crates-"));
try {
  const small = join(folder, "small.wasm");
  execFileSync(optimiser, [file, "-Oz", "-g", ...options, "-o", small], { stdio: "pipe" });
  const all = sections(readFileSync(small));
  const of = (kind) => all.find((section) => section.kind === kind)?.bytes ?? Buffer.from([0]);
  const isNames = ({ kind, bytes }) => kind === CUSTOM && new Reader(bytes).text() === "name";
  const names = functionNames(all.find(isNames)?.bytes ?? Buffer.from([0]));
  if (names.size === 0) {
    throw new Error(`${file} has no names`);
  }
  const crates = new Map([["data (texts, tables)", [of(DATA)]]]);
  const code = new Reader(of(CODE));
  const first = importedFunctions(of(IMPORTS));
  for (let left = code.number(), at = first; left > 0; left -= 1, at += 1) {
    const crate = crateOf(names.get(at));
    crates.set(crate, [...(crates.get(crate) ?? []), code.take(code.number())]);
  }
  const rows = [...crates].map(([name, parts]) => {
    const bytes = Buffer.concat(parts);
    return { name, raw: bytes.length, brotli: brotliCompressSync(bytes, brotli(bytes)).length };
  });
  rows.sort((one, other) => other.raw - one.raw);
  const others = rows.filter(({ raw }) => raw < SMALL);
  const sum = (list, column) => list.reduce((total, row) => total + row[column], 0);
  const shown = [
    ...rows.filter(({ raw }) => raw >= SMALL),
    { name: `${others.length} more`, raw: sum(others, "raw"), brotli: sum(others, "brotli") },
    { name: "all of it", raw: sum(rows, "raw"), brotli: sum(rows, "brotli") },
  ];
  console.log(`${`${part} by crate, each brotli on its own`.padEnd(48)} ${"raw".padStart(10)} ${"brotli".padStart(10)}`);
  for (const { name, raw, brotli } of shown) {
    console.log(`${name.padEnd(48)} ${String(raw).padStart(10)} ${String(brotli).padStart(10)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
