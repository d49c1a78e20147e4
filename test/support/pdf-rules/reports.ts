/** Reports that the rules are held against: the example in both languages, the smallest, and the most awkward. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locale } from "../../../src/i18n/locale.ts";
import type { Variant } from "../../../src/report/content/outline.ts";
import { outlines } from "../../../src/report/content/outline.ts";
import { renderPdf } from "../../../src/report/pdf/index.ts";
import { theFlagship } from "../flagship.ts";
import { fontFiles } from "../report.ts";
import { runMain } from "../run-main.ts";
import type { Sample } from "../sample-assessment.ts";
import { sampleAssessment } from "../sample-assessment.ts";
import { writeHouseStyle } from "../template.ts";

/** What `datapeil demo` writes. */
export async function demoPdf(locale: Locale): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "datapeil-rules-"));
  const file = join(folder, "demo.pdf");
  const { code, err } = await runMain("demo", "--lang", locale, "-o", file);
  if (code !== 0) throw new Error(err);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

async function yearLaterPdf(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "datapeil-rules-"));
  const file = join(folder, "later.pdf");
  const { code, err } = await runMain(
    ...["report", "templates/example-2027", "--earlier", "templates/example", "-o", file],
  );
  if (code !== 0) throw new Error(err);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

export function samplePdf(
  locale: Locale,
  sample: Omit<Sample, "questionnaire" | "audience">,
  variant: Variant = "full",
): Promise<Uint8Array> {
  const questionnaire = theFlagship(locale);
  const outline = outlines[variant];
  const audience = outline.audience === "outside" ? { audience: outline.audience } : {};
  const assessment = sampleAssessment({ questionnaire, ...audience, ...sample });
  return renderPdf({ assessment, questionnaire, locale, outline, fonts: fontFiles, attached: true });
}

const longName = "Intergemeentelijk samenwerkingsverband Sint-Kruis-aan-de-Zwaluwbeke en Meerlinde-Ĳzerzicht";

/** With a logo, and fonts that lack the arrow. */
async function housePdf(locale: Locale): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "datapeil-rules-"));
  writeHouseStyle(folder);
  writeFileSync(
    join(folder, "full.yaml"),
    "chapters: [{ chapter: summary, introduction: Van → naar. }, profile, method]",
  );
  const file = join(folder, "demo.pdf");
  const { code, err } = await runMain("demo", "--lang", locale, "--template", folder, "-o", file);
  if (code !== 0) throw new Error(err);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

export const reports: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "the example in Dutch": () => demoPdf("nl"),
  "the example in English": () => demoPdf("en"),
  "for the council": () => samplePdf("nl", {}, "council"),
  "on one page": () => samplePdf("en", { name: longName }, "summary"),
  "to discuss and to write in": () => samplePdf("nl", {}, "workshop"),
  "a house style": () => housePdf("nl"),
  "the example a year later, held against the first": yearLaterPdf,
  "one respondent": () => samplePdf("nl", { roles: [undefined], name: 'Meer & <Linde> "aan \'t water"' }),
  "a long name and thirty respondents": () =>
    samplePdf("nl", { name: longName, roles: Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? "mt" : "cbs")) }),
  "everything reached, nothing left to do": () => samplePdf("en", { answer: () => ({ kind: "level", level: 4 }) }),
  "nobody knows anything": () => samplePdf("nl", { answer: () => ({ kind: "none", state: "dont-know" }) }),
  "notes of 2,000 characters, and one word of a hundred": () =>
    samplePdf("en", {
      name: "Zwaluwbeke 🏛 漢\u00ad\u202e",
      roles: [undefined],
      answer: (question) => ({
        kind: "level",
        level: question % 2,
        note: question % 9 === 0 ? "Nog niet overal zoals het hoort, per dienst anders. ".repeat(40) : "x".repeat(100),
        evidence: [`https://zwaluwbeke.example/${"documenten/".repeat(12)}nota.pdf`],
      }),
    }),
};
