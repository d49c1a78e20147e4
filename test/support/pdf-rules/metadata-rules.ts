/** Rules about what the file says of itself. */

import { nameOf } from "./content.ts";
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import { isKind, textOf } from "./syntax.ts";
import type { XmlElement } from "./xml.ts";
import { elementsNamed, readXml } from "./xml.ts";

/** The XMP of the file, or why there is none. */
function metadata({ catalog, at, streamOf }: PdfFile): XmlElement | string {
  const root = at(catalog);
  const reference = isKind(root, "dictionary") ? root.entries.get("Metadata") : undefined;
  const packet = streamOf(reference);
  if (packet === undefined || nameOf(at(reference, "Type")) !== "Metadata") return "no metadata";
  try {
    return readXml(Buffer.from(packet, "latin1").toString("utf8").trim());
  } catch (error) {
    return String(error);
  }
}

/** What the XMP says under this name; no sound XMP: nothing. */
function values(pdf: PdfFile, name: string): readonly string[] {
  const xmp = metadata(pdf);
  return typeof xmp === "string" ? [] : elementsNamed(xmp, name).map(({ text }) => text.trim());
}

function isOnly(pdf: PdfFile, name: string, wanted: string): readonly string[] {
  const found = values(pdf, name);
  return unless(found.length === 1 && found[0] === wanted, `${name}: ${found.join(", ") || "nothing"}`);
}

/** A date of the information dictionary as XMP writes it. */
function moment(date: string | undefined): string {
  const [, year, month, day, hour, minute, second] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u.exec(date ?? "") ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

export const metadataRules: readonly Rule[] = [
  {
    id: "PDF/UA-1 7.1-8",
    says: "The file describes itself in XMP that is well-formed",
    violations: (pdf) => {
      const xmp = metadata(pdf);
      return typeof xmp === "string" ? [xmp] : unless(elementsNamed(xmp, "rdf:RDF").length === 1, "no RDF");
    },
  },
  {
    id: "PDF/UA-1 7.1-9",
    says: "The title in the XMP is that of the file, and says something",
    violations: (pdf) => {
      const title = textOf(pdf.at(pdf.parts.trailer, "Info", "Title")) ?? "";
      return [...unless(title.trim() !== "", "no title"), ...isOnly(pdf, "dc:title", title.trim())];
    },
  },
  {
    id: "ours, as PDF/A-1 6.7.3",
    says: "Author, subject, tool and dates are the same in both descriptions",
    violations: (pdf) => {
      const info = (key: string) => textOf(pdf.at(pdf.parts.trailer, "Info", key)) ?? "";
      return [
        ...isOnly(pdf, "dc:creator", info("Author")),
        ...isOnly(pdf, "dc:description", info("Subject")),
        ...isOnly(pdf, "xmp:CreatorTool", info("Creator")),
        ...isOnly(pdf, "pdf:Producer", info("Producer")),
        ...isOnly(pdf, "xmp:CreateDate", moment(info("CreationDate"))),
        ...isOnly(pdf, "xmp:ModifyDate", moment(info("ModDate"))),
      ];
    },
  },
  {
    id: "PDF/UA-1 5",
    says: "The file says that it is built to PDF/UA, part 1",
    violations: (pdf) => isOnly(pdf, "pdfuaid:part", "1"),
  },
  {
    id: "PDF/A-3 6.6.4",
    says: "The file says that it is built to PDF/A, part 3, level A",
    violations: (pdf) => [...isOnly(pdf, "pdfaid:part", "3"), ...isOnly(pdf, "pdfaid:conformance", "A")],
  },
  {
    id: "PDF/A-3 6.6.2.3",
    says: "What PDF/A does not know in the XMP is described there: the claim to PDF/UA",
    violations: (pdf) => [
      ...isOnly(pdf, "pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/"),
      ...isOnly(pdf, "pdfaSchema:prefix", "pdfuaid"),
      ...isOnly(pdf, "pdfaProperty:name", "part"),
      ...isOnly(pdf, "pdfaProperty:valueType", "Integer"),
      ...isOnly(pdf, "pdfaProperty:category", "internal"),
      ...unless((values(pdf, "pdfaProperty:description")[0] ?? "") !== "", "a property without description"),
    ],
  },
  {
    id: "PDF/UA-1 6.2",
    says: "The file is marked as tagged, and does not doubt its tags (7.1-4)",
    violations: ({ catalog, at }) => [
      ...unless(at(catalog, "MarkInfo", "Marked") === true, "not marked"),
      ...unless(at(catalog, "MarkInfo", "Suspects") !== true, "suspects"),
    ],
  },
  {
    id: "PDF/UA-1 7.1-10",
    says: "Readers show the title in the bar of their window, not the name of the file",
    violations: ({ catalog, at }) =>
      unless(at(catalog, "ViewerPreferences", "DisplayDocTitle") === true, "DisplayDocTitle is not true"),
  },
  {
    id: "PDF/UA-1 7.2-29, 7.2-34",
    says: "The file says in which language it is written, as a language tag",
    violations: ({ catalog, at }) => {
      const language = textOf(at(catalog, "Lang")) ?? "";
      return unless(/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/u.test(language), `language "${language}"`);
    },
  },
];
