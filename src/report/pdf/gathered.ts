/**
 * What pdfkit writes, gathered as text. Left alone it makes an array of bytes of each operator and each line of the
 * file, some fifty thousand a report, and passes them through a stream: clearing them away took longer than drawing.
 */
import type PDFDocument from "pdfkit";

type Doc = typeof PDFDocument.prototype;

interface Page {
  write(bytes: Uint8Array): void;
}

/** The part of a pdfkit document that its types leave out. */
interface Writer {
  readonly page: Page;
  /** How many bytes are written: where the next object of the file begins. */
  _offset: number;
  /** Bytes as they are, or a line of text. */
  _write(data: Uint8Array | string): void;
  /** `null`: the file is whole. */
  push(end: null): boolean;
  addContent(operators: string): Writer;
}

/**
 * All bytes of the file when it is whole: in memory first, so that a full disk or a closed pipe is not pdfkit's problem.
 * To be called on a new document.
 */
export function gatherFile(document: Doc): Promise<Uint8Array> {
  const writer = document as unknown as Writer;
  const head = document.read() as Uint8Array;
  const parts: Uint8Array[] = [head];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) parts.push(bytesOf(lines));
    lines = [];
  };
  writer._write = (data) => {
    if (typeof data === "string") {
      lines.push(data);
      writer._offset += data.length + 1;
      return;
    }
    close();
    parts.push(data);
    writer._offset += data.length;
  };
  return new Promise((resolve) => {
    writer.push = () => {
      close();
      resolve(joined(parts, writer._offset));
      return false;
    };
  });
}

/** Operators of each page, until the function that this returns hands them to their pages. */
export function gatherOperators(document: Doc): () => void {
  const writer = document as unknown as Writer;
  const pages = new Map<Page, string[]>();
  writer.addContent = (operators) => {
    const lines = pages.get(writer.page);
    if (lines) lines.push(operators);
    else pages.set(writer.page, [operators]);
    return writer;
  };
  return () => {
    for (const [page, lines] of pages) page.write(bytesOf(lines));
    pages.clear();
  };
}

/** A byte for each character, as pdfkit has it; each line ends with a line feed. */
function bytesOf(lines: readonly string[]): Uint8Array {
  return Buffer.from(`${lines.join("\n")}\n`, "latin1");
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
