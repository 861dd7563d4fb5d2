// Makes elements of what `presenter::html` has written down: all of a fragment in one call from the wasm. Names are the
// program's own; values and texts are data, and are never read as markup.
const SEPARATOR = "\u0001";
const SVG = "http://www.w3.org/2000/svg";

/** The elements and texts of some code, outside of any page. */
export function build(code) {
  const whole = document.createDocumentFragment();
  let place = whole;
  for (const piece of code.split(SEPARATOR)) {
    const rest = piece.slice(1);
    switch (piece[0]) {
      case "<":
        place = place.appendChild(document.createElement(rest));
        break;
      case "*":
        place = place.appendChild(document.createElementNS(SVG, rest));
        break;
      case "=": {
        const end = rest.indexOf(" ");
        place.setAttribute(rest.slice(0, end), rest.slice(end + 1));
        break;
      }
      case '"':
        place.append(rest);
        break;
      case ">":
        place = place.parentNode;
        break;
    }
  }
  // Something has to keep the place of nothing.
  const only = whole.childNodes.length < 2 ? (whole.firstChild ?? document.createComment("")) : whole;
  return only;
}
