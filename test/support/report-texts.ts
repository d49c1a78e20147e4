/** The words of a report as each of its forms gives them to a reader: one list of words, in reading order. */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What pdf.js tells of an element of the structure tree, or of a piece of content in it. */
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Words on these pages, as the structure orders them; not those in pictures, nor bullets. */
export async function pdfWords(pdf: PDFDocumentProxy, from: number, until = pdf.numPages): Promise<string[]> {
  const words: string[] = [];
  for (let number = from; number <= until; number += 1) {
    const page = await pdf.getPage(number);
    const texts = await markedTexts(page);
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) words.push(...nodeTexts(tree, texts).flatMap(wordsOf));
  }
  return words;
}

/** What is said of each picture, in reading order; one that goes on in the next page is one. */
export async function pdfPictures(pdf: PDFDocumentProxy): Promise<string[]> {
  const alts: string[] = [];
  const visit = ({ role, alt, children }: Node) => {
    if (role === "Figure" && alt !== undefined && alt !== alts.at(-1)) alts.push(alt);
    for (const child of children ?? []) visit(child);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const tree = (await (await pdf.getPage(number)).getStructTree()) as Node | null;
    if (tree) visit(tree);
  }
  return alts;
}

async function markedTexts(page: Awaited<ReturnType<PDFDocumentProxy["getPage"]>>): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.at(-1);
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push((item as { id?: string }).id);
  }
  return texts;
}

function nodeTexts(node: Node, texts: ReadonlyMap<string, string>): string[] {
  if (node.role === "Figure" || node.role === "TOC") return [];
  if (node.type === "content") return [texts.get(node.id ?? "") ?? ""];
  const parts = (node.children ?? []).map((child) => nodeTexts(child, texts).join(""));
  // The pieces of one paragraph are one text; elements beside each other are not.
  return node.children?.every(({ type }) => type === "content") ? [parts.join("")] : parts.map((part) => ` ${part} `);
}

/** Words of the part between these two, as a browser would give them to who copies them; not those in pictures. */
export function htmlWords(html: string, from: string, until: string): string[] {
  const part = html.slice(html.indexOf(from), html.indexOf(until));
  const text = part
    .replace(/<(svg|caption)\b.*?<\/\1>/gsu, " ")
    .replace(/<ol>(.*?)<\/ol>/gsu, (_, items: string) => numbered(items))
    .replace(/<\/?(?:strong|span)\b[^>]*>/gu, "")
    .replace(/<[^>]*>/gu, " ");
  return wordsOf(unescaped(text));
}

function numbered(items: string): string {
  let count = 0;
  return items.replace(/<li>/gu, () => {
    count += 1;
    return `<li>${count}. `;
  });
}

export function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return text.replace(/&([a-z#0-9]+);/gu, (whole, name: string) => signs[name] ?? whole);
}

/** Words from this heading on; not what is said of pictures, nor the marks of lists and tables. */
export function markdownWords(markdown: string, from: string): string[] {
  const lines = markdown
    .slice(markdown.indexOf(from))
    .split("\n")
    .filter((line) => !/^(?:> |\|(?: :?-+:? \|)+$)/u.test(line));
  return lines.flatMap((line) => {
    const text = line
      .replace(/^(?:#+|-) /u, "")
      .replaceAll("<br>", " ")
      .replace(/(?<!\\)\*\*|(?<!\\)\|/gu, (mark) => (mark === "|" ? " " : ""));
    return wordsOf(text.replace(/\\([!-/:-@[-`{-~])/gu, "$1"));
  });
}

/** A bullet or a point between two facts is no word. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => !["", "•", "·"].includes(word));
}
