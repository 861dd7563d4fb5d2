// How often a page calls the document: to make elements, to put them in their places, to change them.

/** What is counted, by whose it is. */
const METHODS = {
  Document: ["createElement", "createElementNS", "createTextNode", "createComment", "createDocumentFragment", "importNode"],
  Node: ["appendChild", "insertBefore", "removeChild", "replaceChild", "cloneNode"],
  Element: ["append", "prepend", "before", "after", "remove", "replaceWith", "replaceChildren", "setAttribute", "setAttributeNS", "removeAttribute", "toggleAttribute", "insertAdjacentElement", "insertAdjacentHTML", "querySelector", "querySelectorAll", "getBoundingClientRect"],
  CharacterData: ["before", "after", "remove", "replaceWith"],
  DOMTokenList: ["add", "remove", "toggle"],
  EventTarget: ["addEventListener", "removeEventListener"],
};
const SETTERS = {
  Node: ["textContent", "nodeValue"],
  Element: ["innerHTML", "className", "id"],
  HTMLElement: ["hidden", "innerText"],
  CharacterData: ["data"],
};

/** Has the page count from now on, in `benchCalls`. */
export const countCalls = (page) =>
  page.evaluate(
    ([methods, setters]) => {
      window.benchCalls = {};
      const count = (name) => (window.benchCalls[name] = (window.benchCalls[name] ?? 0) + 1);
      const counted = (name, original) =>
        function (...given) {
          count(name);
          return original.apply(this, given);
        };
      for (const [owner, names] of Object.entries(methods)) {
        for (const name of names) {
          window[owner].prototype[name] = counted(name, window[owner].prototype[name]);
        }
      }
      for (const [owner, names] of Object.entries(setters)) {
        for (const name of names) {
          const { prototype } = window[owner];
          const property = Object.getOwnPropertyDescriptor(prototype, name);
          Object.defineProperty(prototype, name, { ...property, set: counted(`${name} =`, property.set) });
        }
      }
    },
    [METHODS, SETTERS],
  );
