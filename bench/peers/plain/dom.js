// Making elements.

/** An element with attributes (functions listen: `onclick`) and children; what is not there is left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false && child !== ""));
  return element;
}

export const link = (href, text) => el("a", { class: "ds-link", href }, text);
export const out = (url, text) => el("a", { class: "ds-link link-out", href: url, target: "_blank", rel: "noopener noreferrer" }, text);
export const paragraph = (text, attributes = {}) => text && el("p", { class: "ds-paragraph", ...attributes }, text);
export const note = (text) => text && el("p", { class: "ds-paragraph note", "data-size": "sm" }, text);
export const heading = (text) => el("h1", { class: "ds-heading", "data-size": "lg", id: "view-title", tabindex: "-1" }, text);
export const small = (level, text) => el(level, { class: "ds-heading", "data-size": level === "h4" ? "2xs" : "xs" }, text);
export const bullets = (items) => el("ul", { class: "ds-list", "data-size": "sm" }, items.map((item) => el("li", {}, item)));
export const folded = (title, ...content) => el("details", { class: "ds-details" }, el("summary", {}, title), el("div", {}, content));

/** A part of a view with a heading; nothing where there is nothing in it. */
export function section(id, title, ...content) {
  const shown = content.flat(Infinity).filter(Boolean);
  return shown.length > 0 && el("section", { "aria-labelledby": id }, el("h2", { class: "ds-heading", "data-size": "md", id }, title), shown);
}

/** A list to choose one thing from. */
export function choice(id, label, chosen, entries, choose) {
  const options = entries.map(([value, name]) => el("option", { value, selected: value === (chosen ?? "") }, name));
  const select = el("select", { class: "ds-input", id, onchange: () => choose(select.value) }, options);
  return el("div", { class: "ds-field" }, el("label", { class: "ds-label", for: id }, label), select);
}

export function bar(share) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [["class", "bar"], ["viewBox", "0 0 1000 10"], ["preserveAspectRatio", "none"], ["aria-hidden", "true"]]) {
    svg.setAttribute(name, value);
  }
  rect.setAttribute("width", String(Math.round(share * 1000)));
  rect.setAttribute("height", "10");
  svg.append(rect);
  return svg;
}
