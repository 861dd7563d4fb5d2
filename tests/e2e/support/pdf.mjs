// Printed pages: their number and their text.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * What is on each page of a PDF, its words with single spaces.
 *
 * @param {Buffer} data
 * @returns {Promise<string[]>}
 */
export async function pagesOf(data) {
  const pdf = await getDocument({ data: new Uint8Array(data), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? " " : "")).join(""));
  }
  return pages.map((text) => text.replaceAll("\u00ad", "").replace(/\s+/gu, " "));
}

/**
 * The texts of a PDF that are not on its pages as a whole.
 *
 * @param {Buffer} data
 * @returns {Promise<string[]>}
 */
export async function outside(data) {
  const pdf = await getDocument({ data: new Uint8Array(data), useSystemFonts: false, verbosity: 0 }).promise;
  const found = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [left, bottom, right, top] = page.view;
    const { items } = await page.getTextContent();
    const isOut = ({ transform: [, , , , x, y], width }) => x < left || x + width > right || y < bottom || y > top;
    found.push(...items.filter((item) => item.str.trim() !== "" && isOut(item)).map(({ str }) => `page ${number}: ${str}`));
  }
  return found;
}

/** A text without the spaces and hyphens that a line's end may add or take. */
export const letters = (text) => text.replace(/[\s\u00ad\u200b\u2010-]+/gu, "");
