/** Rules about links and other annotations. */
import { nameOf } from "./content.ts";
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import { withDescendants } from "./structure.ts";
import { elementsOf } from "./structure-rules.ts";
import type { PdfValue } from "./syntax.ts";
import { isKind, textOf } from "./syntax.ts";

interface Annotation {
  readonly number: number;
  readonly page: number;
  readonly value: PdfValue;
}

function annotations({ pages, itemsOf, at }: PdfFile): readonly Annotation[] {
  return pages.flatMap(({ dictionary }, page) =>
    itemsOf(dictionary.entries.get("Annots")).map((item) => ({
      number: isKind(item, "reference") ? item.number : 0,
      page: page + 1,
      value: at(item),
    })),
  );
}

/** Parent tree entry → the element it names. */
function elementAt({ catalog, at, itemsOf }: PdfFile, key: PdfValue): number | undefined {
  const numbers = itemsOf(at(catalog, "StructTreeRoot", "ParentTree", "Nums"));
  const value = numbers.find((_, index) => index % 2 === 1 && numbers[index - 1] === key);
  return isKind(value, "reference") ? value.number : undefined;
}

export const linkRules: readonly Rule[] = [
  {
    id: "PDF/UA-1 7.18.3",
    says: "On pages with links the tab key follows the structure",
    violations: ({ pages, itemsOf }) =>
      pages.flatMap(({ dictionary }, index) => {
        const any = itemsOf(dictionary.entries.get("Annots")).length > 0;
        return unless(!any || nameOf(dictionary.entries.get("Tabs")) === "S", `page ${index + 1}`);
      }),
  },
  {
    id: "PDF/UA-1 7.18.1, 7.18.2",
    says: "There are links, and no other annotations",
    violations: (pdf) =>
      annotations(pdf).flatMap(({ value, page }) => {
        const type = nameOf(pdf.at(value, "Subtype"));
        return unless(type === "Link", `${type} on page ${page}`);
      }),
  },
  {
    id: "PDF/UA-1 7.18.5-1",
    says: "Every link stands in an element for links, and leads back to it",
    violations: (pdf) =>
      annotations(pdf).flatMap(({ number, page, value }) => {
        const owner = elementsOf(pdf).find(({ kids }) =>
          kids.some((kid) => kid.kind === "object" && kid.number === number),
        );
        const back = elementAt(pdf, pdf.at(value, "StructParent"));
        return [
          ...unless(owner?.type === "Link", `link ${number} on page ${page} in ${owner?.type ?? "nothing"}`),
          ...unless(
            owner !== undefined && back === owner.number,
            `link ${number} on page ${page} leads to ${back ?? "nothing"}`,
          ),
        ];
      }),
  },
  {
    id: "PDF/UA-1 7.18.5-2",
    says: "Every link says where it leads",
    violations: (pdf) =>
      annotations(pdf).flatMap(({ number, value }) =>
        unless((textOf(pdf.at(value, "Contents")) ?? "").trim() !== "", `link ${number}`),
      ),
  },
  {
    id: "ours: contents",
    says: "Every entry of the contents is a link, and leads to a page of the file",
    violations: (pdf) => {
      const pages = new Set(pdf.pages.map(({ number }) => number));
      const destinations = pdf.itemsOf(pdf.at(pdf.catalog, "Names", "Dests", "Names"));
      const leads = (name: string) => {
        const place = destinations.findIndex((one) => textOf(one) === name);
        const page = place < 0 ? undefined : pdf.itemsOf(destinations[place + 1])[0];
        return isKind(page, "reference") && pages.has(page.number);
      };
      const entries = elementsOf(pdf).filter(({ type }) => type === "TOCI");
      const linked = entries.flatMap((entry) => {
        const links = withDescendants(entry).filter(({ type }) => type === "Link");
        return unless(links.length === 1 && links[0]?.kids.at(-1)?.kind === "object", `entry ${entry.number}`);
      });
      const broken = annotations(pdf).flatMap(({ number, value }) => {
        const name = textOf(pdf.at(value, "A", "D"));
        return unless(name === undefined || leads(name), `link ${number} leads to ${name}`);
      });
      return [...linked, ...broken];
    },
  },
  {
    id: "PDF/A-3 6.3.2",
    says: "Links can be printed, and are not hidden",
    violations: (pdf) =>
      annotations(pdf).flatMap(({ number, value }) => {
        const flags = Number(pdf.at(value, "F") ?? 0);
        // Print, and not Invisible, Hidden, NoView or ToggleNoView.
        return unless((flags & 4) === 4 && (flags & 0b1_0010_0011) === 0, `link ${number}: flags ${flags}`);
      }),
  },
];
