// What is lost in a layout: runs in the page, and names what sticks out, is cut off, lies over something, or is too
// small to be pressed.

/** Runs in the page: what makes it scroll sideways. */
export function findWide() {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) {
    return [];
  }
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const { right } = element.getBoundingClientRect();
    const isClipped = element.closest(".leaflet-container, .matrix-frame");
    return right > clientWidth + 1 && !isClipped;
  });
  return [`the page is ${scrollWidth} wide`, ...wide.slice(0, 5).map((element) => `${element.tagName} ${element.className}`)];
}

/**
 * Runs in the page: what can be pressed and is smaller than the least size of WCAG 2.2, 2.5.8. As the criterion has it,
 * links within a line of text may be as high as the line, and what is smaller may be so if a circle of the least size
 * around its middle touches no other target.
 */
export function findSmall() {
  const least = 24;
  const isInText = (element) => {
    const around = element.parentElement?.closest("p, li, dd, td, th, span, h2, h3, h4");
    return getComputedStyle(element).display === "inline" && around && around.textContent.trim() !== element.textContent.trim();
  };
  const boxOf = (element) => {
    const part = element.matches("input[type=checkbox]") ? element.closest(".ds-field") ?? element : element;
    return part.getBoundingClientRect();
  };
  const targets = [...document.querySelectorAll("a[href], button, input, select, summary, [role=button]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !(element instanceof SVGElement))
    .map((element) => ({ element, box: boxOf(element) }))
    // What waits out of sight for the focus, and parts of a scrolling frame that are scrolled away.
    .filter(({ element, box }) => box.width > 1 && box.height > 3 && !element.closest(".visually-hidden, .skip, .skip-link"));
  const isNear = (one, other) => {
    const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
    const across = Math.max(other.left - x, 0, x - other.right);
    const down = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(across, down) < least / 2;
  };
  return targets
    .filter(({ element, box }) => (box.width < least - 0.5 || box.height < least - 0.5) && !isInText(element))
    .filter(({ element, box }) => targets.some((other) => other.element !== element && isNear(box, other.box)))
    .map(({ element, box }) => `${element.tagName} «${element.textContent.trim().slice(0, 40)}» ${Math.round(box.width)} × ${Math.round(box.height)}`)
    .slice(0, 8);
}

/** Runs in the page: what makes it scroll sideways, or has its text cut off. */
export function findLost() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const lost = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
  for (const element of document.querySelectorAll(".explorer *")) {
    const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!isText || !element.checkVisibility() || element.closest(".leaflet-container, .matrix-frame, .visually-hidden, .skip-link, dialog, svg")) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    const { overflowX, overflowY } = getComputedStyle(element);
    const isClipping = [overflowX, overflowY].some((value) => value === "hidden" || value === "clip");
    if (right > clientWidth + 1 || left < -1) {
      lost.push(`sticks out: ${element.tagName} «${element.textContent.trim().slice(0, 30)}»`);
    } else if (isClipping && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      lost.push(`cut off: ${element.tagName} «${element.textContent.trim().slice(0, 30)}»`);
    }
  }
  return lost.slice(0, 6);
}

/** Runs in the page: texts that lie over each other, block by block. */
export function findOverlaps() {
  const blocks = [...document.querySelectorAll(".content :is(p, h1, h2, h3, h4, li > a, dt, dd, th, td, summary, label), .explorer-header :is(a, button, label), .explorer-footer :is(p, a)")];
  const boxes = blocks.filter((block) => block.checkVisibility() && !block.closest(".visually-hidden, .skip-link, .matrix-frame, dialog")).map((block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    return { block, box: range.getBoundingClientRect() };
  }).filter(({ box }) => box.width > 1 && box.height > 1);
  const found = [];
  for (const [at, one] of boxes.entries()) {
    // Those that come soon after are those that can be in the way.
    for (const other of boxes.slice(at + 1, at + 12)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const isInside = one.block.contains(other.block) || other.block.contains(one.block);
      if (across > 2 && down > 3 && !isInside) {
        found.push(`«${one.block.textContent.trim().slice(0, 25)}» and «${other.block.textContent.trim().slice(0, 25)}»`);
      }
    }
  }
  return found.slice(0, 4);
}

/** Gives the page the reader's own styles, in place of those given before. Its policy holds for styles in the page only. */
export const restyle = (page, css) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
