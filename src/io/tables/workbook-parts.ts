/** The small files in a workbook that say what its sheets are called, what their numbers mean, and which texts they share. */

import { isDateFormat, isDateFormatId } from "./number-format.ts";
import { own } from "./own-text.ts";
import { TableFault } from "./table-fault.ts";
import { attributeOf, decodeWorkbookText, xmlScanner } from "./xml-scan.ts";
import type { ZipEntry } from "./zip.ts";
import { entryBytes, entryParts } from "./zip.ts";

export interface Package {
  readonly zip: Buffer;
  /** Lower case, without a slash in front → the file. */
  readonly files: ReadonlyMap<string, ZipEntry>;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  /** By number of the style: its numbers are dates. */
  readonly dateStyles: readonly boolean[];
  readonly sharedTexts: ZipEntry | undefined;
}

export function packageOf(zip: Buffer, entries: readonly ZipEntry[]): Package {
  return { zip, files: new Map(entries.map((entry) => [entry.name.replace(/^\//u, "").toLowerCase(), entry])) };
}

const mostSmallBytes = 20_000_000;
const mostSheets = 1000;
/** A spreadsheet allows 32,767 signs. */
export const mostTextLength = 1_000_000;

/** @throws TableFault if the workbook lacks what it names */
export function workbookParts(workbook: Package): WorkbookParts {
  const targets = relations(workbook);
  const { sheets, from1904 } = sheetList(workbook, targets);
  const byKind = (kind: string) => [...targets.values()].find(({ type }) => type.endsWith(`/${kind}`));
  const styles = byKind("styles");
  const shared = byKind("sharedStrings");
  return {
    sheets,
    from1904,
    dateStyles: styles ? dateStyles(workbook, styles.path) : [],
    sharedTexts: shared && workbook.files.get(shared.path),
  };
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

function relations(workbook: Package): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  eachTag(workbook, "xl/_rels/workbook.xml.rels", (name, attributes) => {
    if (name !== "Relationship") return;
    const target = attributeOf(attributes, "Target") ?? "";
    const path = (target.startsWith("/") ? target.slice(1) : `xl/${target}`).replace(/\/\.\//gu, "/").toLowerCase();
    found.set(attributeOf(attributes, "Id") ?? "", { type: attributeOf(attributes, "Type") ?? "", path });
  });
  return found;
}

function sheetList(workbook: Package, targets: ReadonlyMap<string, Relation>) {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  eachTag(workbook, "xl/workbook.xml", (name, attributes) => {
    if (name === "workbookPr") from1904 = /^(?:1|true|on)$/u.test(attributeOf(attributes, "date1904") ?? "");
    if (name !== "sheet") return;
    const relation = targets.get(idOf(attributes) ?? "");
    // A chart or a macro has a tab of its own too.
    if (!relation?.type.endsWith("/worksheet")) return;
    if (sheets.length === mostSheets) throw new TableFault("workbook-broken");
    const entry = workbook.files.get(relation.path);
    const title = attributeOf(attributes, "name") ?? "";
    if (!entry) throw new TableFault("sheet-missing", { sheet: title });
    sheets.push({ name: title, hidden: (attributeOf(attributes, "state") ?? "visible") !== "visible", entry });
  });
  return { sheets, from1904 };
}

/** `r:id`, whatever the prefix is. */
function idOf(attributes: string): string | undefined {
  const prefix = /\s([a-z0-9]{1,20}):id\s{0,9}=/iu.exec(attributes)?.[1];
  return prefix && attributeOf(attributes, `${prefix}:id`);
}

function dateStyles(workbook: Package, path: string): boolean[] {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let within = "";
  eachTag(workbook, path, (name, attributes) => {
    if (name === "cellXfs" || name === "cellStyleXfs" || name === "dxfs") within = name;
    const id = Number(attributeOf(attributes, "numFmtId") ?? 0);
    if (name === "numFmt" && within === "") formats.set(id, isDateFormat(attributeOf(attributes, "formatCode") ?? ""));
    if (name === "xf" && within === "cellXfs") styles.push(formats.get(id) ?? isDateFormatId(id));
  });
  return styles;
}

function eachTag(workbook: Package, path: string, visit: (name: string, attributes: string) => void): void {
  const entry = workbook.files.get(path);
  if (!entry) throw new TableFault("workbook-broken");
  if (entry.bytes > mostSmallBytes)
    throw new TableFault("unpacks-too-large", { bytes: entry.bytes, most: mostSmallBytes });
  const scanner = xmlScanner({ open: visit, close: () => {}, text: () => {} });
  scanner.push(entryBytes(workbook.zip, entry).toString("utf8"));
  scanner.end();
}

/** The texts that cells refer to by number. What stands between them to say how they are read aloud is left out. */
export async function sharedTexts(workbook: Package, entry: ZipEntry | undefined, most: number): Promise<string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  const item = textCollector();
  const scanner = xmlScanner({
    open: (name) => item.open(name),
    close: (name) => {
      item.close(name);
      if (name === "si") texts.push(item.take());
      if (texts.length > most) throw new TableFault("too-many-cells", { most });
    },
    text: (raw) => item.text(raw),
  });
  const decoder = new TextDecoder("utf-8");
  for await (const { bytes } of entryParts(workbook.zip, entry)) scanner.push(decoder.decode(bytes, { stream: true }));
  scanner.end();
  return texts;
}

/** Joins the runs of a text that has several fonts. */
export function textCollector() {
  let raw = "";
  let inText = false;
  let aside = false;
  return {
    open(name: string): void {
      if (name === "t") inText = true;
      else if (name === "rPh") aside = true;
    },
    close(name: string): void {
      if (name === "t") inText = false;
      else if (name === "rPh") aside = false;
    },
    text(part: string): void {
      if (inText && !aside) raw += part;
      if (raw.length > mostTextLength) throw new TableFault("workbook-broken");
    },
    take(): string {
      const text = own(decodeWorkbookText(raw));
      raw = "";
      return text;
    },
  };
}
