/** Texts in the objects of a PDF: a byte a letter where the language allows, which pdfkit writes as two. */

/** Letters that stand at the same place in PDFDocEncoding and in Latin-1. */
const alike = /^[\x20-\x7e\xa1-\xac\xae-\xff]*$/u;

/** What pdfkit writes as a string. */
export function shortString(text: string): unknown {
  if (!alike.test(text)) return new String(text);
  const written = `(${text.replace(/[\\()]/gu, (sign) => `\\${sign}`)})`;
  // pdfkit writes what it knows nothing of as that turns itself into text.
  return { [Symbol.toStringTag]: "PDFString", toString: () => written };
}
