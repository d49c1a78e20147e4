/** The structure that screen readers follow, as a tree of elements and their pieces of content. */
import { nameOf } from "./content.ts";
import type { LookUp, PdfPage } from "./file.ts";
import type { PdfValue } from "./syntax.ts";
import { isKind, textOf } from "./syntax.ts";

export interface ContentPiece {
  readonly kind: "content";
  /** Index of the page; `undefined` if it is none of the file's. */
  readonly page: number | undefined;
  readonly mcid: number;
}

/** A link or another annotation. */
export interface ObjectPiece {
  readonly kind: "object";
  readonly number: number;
}

export interface StructureElement {
  readonly kind: "element";
  /** Of its object. */
  readonly number: number;
  readonly type: string;
  readonly alt?: string | undefined;
  readonly scope?: string | undefined;
  readonly language?: string | undefined;
  readonly box?: readonly number[] | undefined;
  /** The object that it names as its parent. */
  readonly parent?: number | undefined;
  readonly kids: readonly StructureKid[];
}

export type StructureKid = StructureElement | ContentPiece | ObjectPiece;

interface Reading {
  readonly look: LookUp;
  /** Object of a page → its index. */
  readonly pages: ReadonlyMap<number, number>;
}

export function readStructure(look: LookUp, catalog: PdfValue, pages: readonly PdfPage[]): readonly StructureElement[] {
  const reading: Reading = { look, pages: new Map(pages.map(({ number }, index) => [number, index])) };
  const kids = kidsOf(reading, look.at(catalog, "StructTreeRoot"), undefined, 0);
  return kids.flatMap((kid) => (kid.kind === "element" ? [kid] : []));
}

function kidsOf(reading: Reading, owner: PdfValue, page: number | undefined, depth: number): readonly StructureKid[] {
  if (depth > 50) throw new Error("The structure has no end");
  const { look } = reading;
  const value = isKind(owner, "dictionary") ? owner.entries.get("K") : undefined;
  const resolved = look.at(value);
  const list = isKind(resolved, "array") ? resolved.items : value === undefined ? [] : [value];
  return list.flatMap((kid) => kidOf(reading, kid, page, depth));
}

function kidOf(reading: Reading, kid: PdfValue, page: number | undefined, depth: number): readonly StructureKid[] {
  const { look } = reading;
  if (typeof kid === "number") return [{ kind: "content", page, mcid: kid }];
  const dictionary = look.at(kid);
  if (!isKind(dictionary, "dictionary")) return [];
  const own = pageOf(reading, dictionary.entries.get("Pg")) ?? page;
  const type = nameOf(dictionary.entries.get("Type"));
  if (type === "MCR") return [{ kind: "content", page: own, mcid: Number(dictionary.entries.get("MCID")) }];
  if (type === "OBJR") {
    const object = dictionary.entries.get("Obj");
    return isKind(object, "reference") ? [{ kind: "object", number: object.number }] : [];
  }
  const parent = dictionary.entries.get("P");
  const attributes = [dictionary.entries.get("A"), ...look.itemsOf(dictionary.entries.get("A"))];
  const attribute = (key: string) => attributes.map((one) => look.at(one, key)).find((one) => one !== undefined);
  const box = attribute("BBox");
  const scope = attribute("Scope");
  return [
    {
      kind: "element",
      number: isKind(kid, "reference") ? kid.number : 0,
      type: nameOf(dictionary.entries.get("S")),
      alt: textOf(look.at(dictionary.entries.get("Alt"))),
      language: textOf(look.at(dictionary.entries.get("Lang"))),
      scope: scope === undefined ? undefined : nameOf(scope),
      box: box === undefined ? undefined : look.itemsOf(box).map(Number),
      parent: isKind(parent, "reference") ? parent.number : undefined,
      kids: kidsOf(reading, dictionary, own, depth + 1),
    },
  ];
}

function pageOf({ pages }: Reading, value: PdfValue): number | undefined {
  return isKind(value, "reference") ? pages.get(value.number) : undefined;
}

/** The element and all below it, in reading order. */
export function withDescendants(element: StructureElement): readonly StructureElement[] {
  return [element, ...childrenOf(element).flatMap(withDescendants)];
}

export function childrenOf({ kids }: StructureElement): readonly StructureElement[] {
  return kids.flatMap((kid) => (kid.kind === "element" ? [kid] : []));
}

/** Pieces of content of the element and all below it, in reading order. */
export function piecesOf(element: StructureElement): readonly ContentPiece[] {
  return element.kids.flatMap((kid) => (kid.kind === "element" ? piecesOf(kid) : kid.kind === "content" ? [kid] : []));
}
