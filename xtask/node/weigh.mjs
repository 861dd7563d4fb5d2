// Prints a line for each file named: its raw, gzip and brotli bytes, as a careful host would send it.
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { brotli, GZIP } from "./packing.mjs";

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const packed = [gzipSync(bytes, GZIP), brotliCompressSync(bytes, brotli(bytes))];
  console.log([bytes, ...packed].map(({ length }) => length).join(" "));
}
