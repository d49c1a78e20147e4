/** Colours, written where they change: pdfkit writes them before every word, with seventeen digits. */
import type PDFDocument from "pdfkit";
import { channels } from "../../core/template/colour.ts";

type Doc = typeof PDFDocument.prototype;

/** The part of a pdfkit document that its types leave out. */
interface Colouring {
  readonly page: object;
  addContent(operators: string): unknown;
  /** @param colour `#rrggbb` */
  _setColor(colour: string, stroke: boolean): boolean;
}

/** To be called before anything is drawn. Each page begins without a colour. */
export function writeColoursOnce(document: Doc): void {
  const drawing = document as unknown as Colouring;
  const current = new WeakMap<object, { fill?: string; stroke?: string }>();
  drawing._setColor = (colour, stroke) => {
    const { page } = drawing;
    const set = current.get(page) ?? {};
    const kind = stroke ? "stroke" : "fill";
    if (set[kind] === colour) return true;
    current.set(page, { ...set, [kind]: colour });
    drawing.addContent(`/DeviceRGB ${stroke ? "CS" : "cs"}\n${partsOf(colour)} ${stroke ? "SCN" : "scn"}`);
    return true;
  };
}

/** Red, green and blue from 0 to 1, closer than any screen shows. */
function partsOf(colour: string): string {
  return channels(colour)
    .map((part) => Number(part.toFixed(4)))
    .join(" ");
}
