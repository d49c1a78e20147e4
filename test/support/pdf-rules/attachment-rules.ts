/** Rules about files within the file. */
import { createHash } from "node:crypto";
import { nameOf } from "./content.ts";
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import type { PdfValue } from "./syntax.ts";
import { isKind, textOf } from "./syntax.ts";

/** Objects that describe a file within the file. */
function specifications({ parts, at }: PdfFile) {
  return parts.objects.filter(({ value }) => at(value, "EF") !== undefined);
}

function entry(value: PdfValue, key: string): PdfValue {
  return isKind(value, "dictionary") ? value.entries.get(key) : undefined;
}

export const attachmentRules: readonly Rule[] = [
  {
    id: "PDF/UA-1 7.11, PDF/A-3 6.8-2",
    says: "Each attachment has its name twice, for old readers and new",
    violations: (pdf) =>
      specifications(pdf).flatMap(({ number, value }) => {
        const [old, name] = ["F", "UF"].map((key) => textOf(pdf.at(value, key)) ?? "");
        return unless(old !== "" && old === name, `object ${number}: "${old}" and "${name}"`);
      }),
  },
  {
    id: "PDF/A-3 6.8-3",
    says: "Each attachment says how it relates to the document",
    violations: (pdf) =>
      specifications(pdf).flatMap(({ number, value }) => {
        const relation = nameOf(pdf.at(value, "AFRelationship"));
        return unless(
          ["Source", "Data", "Alternative", "Supplement"].includes(relation),
          `object ${number}: ${relation}`,
        );
      }),
  },
  {
    id: "PDF/A-3 6.8-1",
    says: "Each attachment says of which type it is, and of when",
    violations: (pdf) =>
      specifications(pdf).flatMap(({ number, value }) => {
        const type = nameOf(pdf.at(value, "EF", "F", "Subtype"));
        const date = textOf(pdf.at(value, "EF", "F", "Params", "ModDate")) ?? "";
        return [
          ...unless(/^[a-z]+\/[\w.+-]+$/u.test(type), `object ${number}: type "${type}"`),
          ...unless(date.startsWith("D:"), `object ${number}: no date`),
        ];
      }),
  },
  {
    id: "ISO 32000-1 7.11.4.2",
    says: "Each attachment has the sixteen bytes of its checksum, and its size",
    violations: (pdf) =>
      specifications(pdf).flatMap(({ number, value }) => {
        const content = Buffer.from(pdf.streamOf(entry(pdf.at(value, "EF"), "F")) ?? "", "latin1");
        const told = pdf.at(value, "EF", "F", "Params", "CheckSum");
        const checksum = isKind(told, "string") ? told.bytes : "";
        return [
          ...unless(
            checksum === createHash("md5").update(content).digest().toString("latin1"),
            `object ${number}: checksum`,
          ),
          ...unless(pdf.at(value, "EF", "F", "Params", "Size") === content.length, `object ${number}: size`),
        ];
      }),
  },
  {
    id: "PDF/A-3 6.8-4",
    says: "Each attachment is associated with the document, and can be found by its name",
    violations: (pdf) => {
      const { catalog, at, itemsOf } = pdf;
      const named = (items: ReturnType<typeof itemsOf>) =>
        new Set(items.flatMap((item) => (isKind(item, "reference") ? [item.number] : [])));
      const associated = named(itemsOf(at(catalog, "AF")));
      const listed = named(itemsOf(at(catalog, "Names", "EmbeddedFiles", "Names")));
      return specifications(pdf).flatMap(({ number }) => [
        ...unless(associated.has(number), `object ${number} is not associated`),
        ...unless(listed.has(number), `object ${number} is not listed`),
      ]);
    },
  },
];
