// The modules of the program: where each is, and how it is loaded. The build says which files a module has and what each
// is held against; a development build is one module, and `MODULES` is empty then.

/** @type {Record<string, { file: string, integrity: string }>} */
const FILES = MODULES;

/** What has been asked for before it is needed. */
const asked = new Map();

const request = ({ file, integrity }, priority) => fetch(new URL(file, import.meta.url), { integrity, priority });

/** Asks for modules that will be needed, without taking the network from what is needed now. */
export function askFor(names) {
  for (const name of names.filter((name) => name in FILES && !asked.has(name))) {
    const response = request(FILES[name], "low");
    // Whoever needs it asks anew, and says what is wrong.
    response.catch(() => asked.delete(name));
    asked.set(name, response);
  }
}

/** Compiles what a server answers, whatever it calls that: browsers take only one type as it comes, and that bare. */
export async function compile(answer) {
  const response = await answer;
  if (!response.ok) {
    throw new Error(`${response.url}: ${response.status}`);
  }
  const isNamed = response.headers.get("Content-Type") === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Loads a module; the loader that `wasm-split` writes calls it. It can be tried again. */
export async function load(name) {
  const answer = asked.get(name) ?? request(FILES[name]);
  asked.delete(name);
  return compile(answer);
}
