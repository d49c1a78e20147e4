/** Rules about what is painted: all of it is read, or marked as decoration. */
import type { Painted } from "./content.ts";
import { nameOf } from "./content.ts";
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import type { StructureElement } from "./structure.ts";
import { piecesOf, withDescendants } from "./structure.ts";
import { isKind } from "./syntax.ts";

function elements({ structure }: PdfFile): readonly StructureElement[] {
  return structure.flatMap(withDescendants);
}

function painted({ pages }: PdfFile): readonly (Painted & { readonly page: number })[] {
  return pages.flatMap(({ content }, page) => content.painted.map((one) => ({ ...one, page })));
}

const isArtifact = ({ marks }: Painted) => marks.some(({ tag }) => tag === "Artifact");
const isTagged = ({ marks }: Painted) => marks.some(({ mcid }) => mcid !== undefined);

/** What the parent tree says of each page: its pieces of content and the elements that own them. */
function parentTree({ catalog, at, itemsOf }: PdfFile): ReadonlyMap<number, readonly (number | undefined)[]> {
  const numbers = itemsOf(at(catalog, "StructTreeRoot", "ParentTree", "Nums"));
  const owner = (value: (typeof numbers)[number]) => (isKind(value, "reference") ? value.number : undefined);
  const entries = new Map<number, readonly (number | undefined)[]>();
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const value = numbers[index + 1];
    const owners = isKind(at(value), "array") ? itemsOf(value).map(owner) : [owner(value)];
    entries.set(Number(numbers[index]), owners);
  }
  return entries;
}

export const contentRules: readonly Rule[] = [
  {
    id: "PDF/UA-1 7.1-1, 7.1-2",
    says: "What is read stands in no decoration, and no decoration in what is read",
    violations: (pdf) =>
      painted(pdf).flatMap((one) =>
        unless(!(isArtifact(one) && isTagged(one)), `${one.operator} on page ${one.page + 1}`),
      ),
  },
  {
    id: "PDF/UA-1 7.1-3",
    says: "Everything that is painted is read, or marked as decoration",
    violations: (pdf) =>
      painted(pdf).flatMap((one) =>
        unless(isArtifact(one) || isTagged(one), `${one.operator} on page ${one.page + 1}`),
      ),
  },
  {
    id: "PDF/A-3 6.2.2, ISO 32000-1 14.6",
    says: "Marked content is closed on the page where it was opened",
    violations: ({ pages }) =>
      pages.flatMap(({ content }, index) =>
        unless(content.unbalanced === 0, `${content.unbalanced} on page ${index + 1}`),
      ),
  },
  {
    id: "PDF/UA-1 7.8",
    says: "Running lines and page numbers are decoration of the page",
    violations: (pdf) =>
      painted(pdf).flatMap((one) => {
        const artifact = one.marks.find(({ tag }) => tag === "Artifact");
        if (!one.text || !artifact) return [];
        return unless(artifact.type === "Pagination", `text as ${artifact.type} on page ${one.page + 1}`);
      }),
  },
  {
    id: "ISO 32000-1 14.7.4",
    says: "Every piece of content belongs to one element, and every element's piece is there",
    violations: (pdf) => {
      const owners = new Map<string, number>();
      const told = pdf.structure.flatMap(piecesOf).map(({ page, mcid }) => `${page}/${mcid}`);
      for (const place of told) owners.set(place, (owners.get(place) ?? 0) + 1);
      const there = pdf.pages.flatMap(({ content }, page) =>
        content.marks.flatMap(({ mcid }) => (mcid === undefined ? [] : [`${page}/${mcid}`])),
      );
      return [
        ...there.flatMap((place) =>
          unless(owners.get(place) === 1, `content ${place}: ${owners.get(place) ?? 0} owners`),
        ),
        ...unless(new Set(there).size === there.length, "two pieces of the same number on a page"),
        ...told.flatMap((place) => unless(there.includes(place), `no content ${place}`)),
      ];
    },
  },
  {
    id: "ISO 32000-1 14.7.4.4",
    says: "From each piece of content the way leads back to its element",
    violations: (pdf) => {
      const tree = parentTree(pdf);
      return elements(pdf).flatMap(({ number, type, kids }) =>
        kids.flatMap((kid) => {
          if (kid.kind !== "content" || kid.page === undefined) return [];
          const page = Number(pdf.pages[kid.page]?.dictionary.entries.get("StructParents") ?? -1);
          return unless(tree.get(page)?.[kid.mcid] === number, `${type} ${number}: content ${kid.page}/${kid.mcid}`);
        }),
      );
    },
  },
  {
    id: "PDF/UA-1 7.1",
    says: "The tag on a piece of content is the type of its element",
    violations: (pdf) => {
      const tags = pdf.pages.map(({ content }) => new Map(content.marks.map(({ mcid, tag }) => [mcid, tag])));
      return elements(pdf).flatMap(({ type, kids }) =>
        kids.flatMap((kid) => {
          const tag = kid.kind === "content" ? tags[kid.page ?? -1]?.get(kid.mcid) : undefined;
          return unless(tag === undefined || tag === type, `${tag} in ${type}`);
        }),
      );
    },
  },
  {
    id: "ISO 32000-1 14.7.2",
    says: "Elements name the element above them as their parent, up to the root",
    violations: (pdf) => {
      const catalog = pdf.at(pdf.catalog);
      const root = isKind(catalog, "dictionary") ? catalog.entries.get("StructTreeRoot") : undefined;
      const rootNumber = isKind(root, "reference") ? root.number : undefined;
      const inside = elements(pdf).flatMap((owner) =>
        owner.kids.flatMap((kid) =>
          kid.kind === "element" ? unless(kid.parent === owner.number, `${kid.type} ${kid.number}`) : [],
        ),
      );
      const type = nameOf(pdf.at(root, "Type"));
      return [
        ...unless(type === "StructTreeRoot" && pdf.structure.length > 0, "no structure"),
        ...pdf.structure.flatMap(({ parent, number }) => unless(parent === rootNumber, `top element ${number}`)),
        ...inside,
      ];
    },
  },
];
