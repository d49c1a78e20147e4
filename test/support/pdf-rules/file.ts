/** A PDF as the rules look at it: its objects, and what can be looked up in them. */
import type { PageContent } from "./content.ts";
import { nameOf, readContent } from "./content.ts";
import type { ReportFont } from "./fonts.ts";
import { readFonts } from "./fonts.ts";
import type { PdfObject, PdfObjects } from "./objects.ts";
import { takeApart } from "./objects.ts";
import type { StructureElement } from "./structure.ts";
import { readStructure } from "./structure.ts";
import type { PdfDictionary, PdfValue } from "./syntax.ts";
import { isKind } from "./syntax.ts";

export interface PdfPage {
  /** Of its object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly content: PageContent;
  /** Name in the resources → font. */
  readonly fonts: ReadonlyMap<string, ReportFont>;
}

export interface LookUp {
  readonly parts: PdfObjects;
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Follows keys from a value through references; `undefined` where there is nothing. */
  readonly at: (value: PdfValue, ...keys: readonly string[]) => PdfValue;
  readonly streamOf: (value: PdfValue) => string | undefined;
  readonly itemsOf: (value: PdfValue) => readonly PdfValue[];
}

export interface PdfFile extends LookUp {
  readonly bytes: Uint8Array;
  readonly catalog: PdfValue;
  readonly pages: readonly PdfPage[];
  /** The elements below the root of the structure. */
  readonly structure: readonly StructureElement[];
}

export function readPdf(bytes: Uint8Array): PdfFile {
  const look = lookUp(takeApart(bytes));
  const catalog = look.at(look.parts.trailer, "Root");
  const pages = pagesBelow(look, look.at(catalog, "Pages"), 0);
  return { ...look, bytes, catalog, pages, structure: readStructure(look, catalog, pages) };
}

function lookUp(parts: PdfObjects): LookUp {
  const objects = new Map(parts.objects.map((object) => [object.number, object]));
  const resolved = (value: PdfValue): PdfValue =>
    isKind(value, "reference") ? objects.get(value.number)?.value : value;
  return {
    parts,
    objects,
    at: (value, ...keys) => {
      let here = resolved(value);
      for (const key of keys) here = isKind(here, "dictionary") ? resolved(here.entries.get(key)) : undefined;
      return here;
    },
    streamOf: (value) => (isKind(value, "reference") ? objects.get(value.number)?.stream : undefined),
    itemsOf: (value) => {
      const array = resolved(value);
      return isKind(array, "array") ? array.items : [];
    },
  };
}

function pagesBelow(look: LookUp, tree: PdfValue, depth: number): readonly PdfPage[] {
  if (depth > 20) throw new Error("The tree of pages has no end");
  return look.itemsOf(look.at(tree, "Kids")).flatMap((kid): readonly PdfPage[] => {
    const dictionary = look.at(kid);
    if (!isKind(kid, "reference") || !isKind(dictionary, "dictionary")) return [];
    if (nameOf(dictionary.entries.get("Type")) === "Pages") return pagesBelow(look, dictionary, depth + 1);
    const content = readContent(look.streamOf(dictionary.entries.get("Contents")) ?? "");
    return [{ number: kid.number, dictionary, content, fonts: readFonts(look, dictionary) }];
  });
}
