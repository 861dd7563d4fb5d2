// Writes a brotli and a gzip copy beside each file named, for servers that send what was compressed ahead of time.
// A copy that is not smaller is not kept.
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { brotli, GZIP } from "./packing.mjs";

const WAYS = [
  { ending: ".gz", compress: (bytes) => promisify(gzip)(bytes, GZIP) },
  { ending: ".br", compress: (bytes) => promisify(brotliCompress)(bytes, brotli(bytes)) },
];

async function writeCopy(file, bytes, { ending, compress }) {
  const copy = `${file}${ending}`;
  const compressed = await compress(bytes);
  if (compressed.length >= bytes.length) {
    await rm(copy, { force: true });
    return;
  }
  await writeFile(copy, compressed);
  // As old as the file itself, so that a server says the same age of both.
  const { atime, mtime } = await stat(file);
  await utimes(copy, atime, mtime);
}

await Promise.all(
  process.argv.slice(2).map(async (file) => {
    const bytes = await readFile(file);
    await Promise.all(WAYS.map((way) => writeCopy(file, bytes, way)));
  }),
);
