// Prints the integrity value of a file, as browsers compare it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const digest = createHash("sha384").update(readFileSync(process.argv[2])).digest("base64");
process.stdout.write(`sha384-${digest}`);
