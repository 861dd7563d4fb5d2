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

/** A text without the spaces that a line's end may add or take, and without its soft hyphens. */
export const letters = (text) => text.replaceAll("\u00ad", "").replace(/\s+/gu, "");
