/** Rules about the file as a whole: its frame, its colours, and what it must not do. */

import { nameOf } from "./content.ts";
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import type { PdfValue } from "./syntax.ts";
import { isKind, textOf } from "./syntax.ts";

/** Every dictionary in the file, nested ones too, with the number of its object. */
function dictionaries({ parts }: PdfFile): readonly (readonly [number, ReadonlyMap<string, PdfValue>])[] {
  const inside = (value: PdfValue): readonly ReadonlyMap<string, PdfValue>[] => {
    if (isKind(value, "array")) return value.items.flatMap(inside);
    if (!isKind(value, "dictionary")) return [];
    return [value.entries, ...[...value.entries.values()].flatMap(inside)];
  };
  return parts.objects.flatMap(({ number, value }) => inside(value).map((entries) => [number, entries] as const));
}

const actions = new Set(["GoTo", "GoToR", "GoToE", "URI", "Named", "Thread", "SubmitForm"]);

export const fileRules: readonly Rule[] = [
  {
    id: "PDF/A-3 6.1.2",
    says: "The file begins with its version and a comment of bytes above 127",
    violations: ({ parts }) => unless(/^%PDF-1\.[0-7]\n%[\u0080-\u00ff]{4,}\r?\n$/u.test(parts.header), parts.header),
  },
  {
    id: "PDF/A-3 6.1.3-1",
    says: "The trailer has an identity of two parts",
    violations: ({ parts, itemsOf }) => {
      const id = itemsOf(parts.trailer.entries.get("ID")).map(textOf);
      return unless(id.length === 2 && id.every((part) => part !== undefined && part !== ""), "no ID");
    },
  },
  {
    id: "PDF/A-3 6.1.3-2, PDF/UA-1 7.16",
    says: "Nothing is encrypted",
    violations: ({ parts }) => unless(!parts.trailer.entries.has("Encrypt"), "Encrypt in the trailer"),
  },
  {
    id: "PDF/A-3 6.1.4",
    says: "The cross-reference table tells where each object begins",
    violations: ({ parts }) =>
      [...parts.found].flatMap(([number, at]) => unless(parts.offsets.get(number) === at, `object ${number}`)),
  },
  {
    id: "PDF/A-3 6.1.7.1",
    says: "Streams are as long as they say, and stand in the file itself",
    violations: ({ parts, at }) =>
      parts.objects.flatMap(({ number, value, stream, lengthHolds }) => [
        ...unless(lengthHolds !== false, `length of object ${number}`),
        ...unless(stream === undefined || at(value, "F") === undefined, `object ${number} is elsewhere`),
      ]),
  },
  {
    id: "PDF/A-3 6.1.7.2",
    says: "Streams are packed with Flate, or not at all; pictures as JPEG too",
    violations: ({ parts, at }) =>
      parts.objects.flatMap(({ number, value, stream }) => {
        const filter = stream === undefined ? undefined : at(value, "Filter");
        const isPicture = nameOf(at(value, "Subtype")) === "Image";
        const allowed = filter === undefined || nameOf(filter) === "FlateDecode";
        return unless(allowed || (isPicture && nameOf(filter) === "DCTDecode"), `object ${number}: another filter`);
      }),
  },
  {
    id: "PDF/A-3 6.2.3",
    says: "The file says which colours it means: an sRGB profile of three channels, for PDF/A",
    violations: ({ catalog, at, itemsOf, streamOf }) => {
      const intents = itemsOf(at(catalog, "OutputIntents"));
      const intent = intents.find((one) => nameOf(at(one, "S")) === "GTS_PDFA1");
      if (!intent) return ["no output intent for PDF/A"];
      const dictionary = at(intent);
      const reference = isKind(dictionary, "dictionary") ? dictionary.entries.get("DestOutputProfile") : undefined;
      const profile = streamOf(reference) ?? "";
      return [
        ...unless(at(reference, "N") === 3, "profile without its number of channels"),
        ...unless(profile.slice(36, 40) === "acsp", "no ICC profile"),
        ...unless(profile.slice(16, 20) === "RGB ", "profile of other colours"),
      ];
    },
  },
  {
    id: "PDF/A-3 6.2.4.3",
    says: "Colours are those of the output intent: RGB or grey",
    violations: ({ pages }) =>
      pages.flatMap(({ content }, index) => [
        ...["k", "K"].flatMap((operator) => unless(!content.operators.has(operator), `CMYK on page ${index + 1}`)),
        ...[...content.colorSpaces].flatMap((space) =>
          unless(["DeviceRGB", "DeviceGray"].includes(space), `${space} on page ${index + 1}`),
        ),
      ]),
  },
  {
    id: "PDF/A-3 6.2.10",
    says: "Nothing is transparent",
    violations: (pdf) =>
      dictionaries(pdf).flatMap(([number, entries]) => [
        ...["CA", "ca"].flatMap((key) =>
          unless([undefined, 1].includes(entries.get(key) as number), `${key} in object ${number}`),
        ),
        ...unless(!entries.has("SMask") || nameOf(entries.get("SMask")) === "None", `SMask in object ${number}`),
        ...unless(["", "Normal", "Compatible"].includes(nameOf(entries.get("BM"))), `blend mode in object ${number}`),
      ]),
  },
  {
    id: "PDF/A-3 6.5.1",
    says: "Nothing runs: no JavaScript, no action but going somewhere",
    violations: (pdf) =>
      dictionaries(pdf).flatMap(([number, entries]) => {
        const isAction = nameOf(entries.get("Type")) === "Action" || entries.has("JS");
        const kind = nameOf(entries.get("S"));
        return [
          ...unless(!isAction || actions.has(kind), `action ${kind} in object ${number}`),
          ...unless(!entries.has("JavaScript"), `scripts in object ${number}`),
        ];
      }),
  },
  {
    id: "PDF/A-3 6.5.2",
    says: "Nothing happens by itself: no action on opening, turning or closing",
    violations: ({ catalog, pages, at }) => [
      ...["AA", "OpenAction"].flatMap((key) => unless(at(catalog, key) === undefined, `${key} of the file`)),
      ...pages.flatMap(({ dictionary }, index) => unless(!dictionary.entries.has("AA"), `AA of page ${index + 1}`)),
    ],
  },
  {
    id: "PDF/A-3 6.4.1, PDF/UA-1 7.15",
    says: "There is no form to fill in",
    violations: ({ catalog, at }) => unless(at(catalog, "AcroForm") === undefined, "AcroForm"),
  },
  {
    id: "PDF/UA-1 7.20, PDF/A-3 6.2.9",
    says: "There are no pictures within pictures, and none from another file",
    violations: (pdf) =>
      dictionaries(pdf).flatMap(([number, entries]) => [
        ...unless(nameOf(entries.get("Subtype")) !== "Form", `form object ${number}`),
        ...unless(!entries.has("OPI") && !entries.has("Ref"), `object ${number} refers to another file`),
      ]),
  },
  {
    id: "PDF/UA-1 7.10",
    says: "Nothing can be switched off: no layers",
    violations: ({ catalog, at }) => unless(at(catalog, "OCProperties") === undefined, "OCProperties"),
  },
];
