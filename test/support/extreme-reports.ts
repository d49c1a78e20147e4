/** Reports that try a layout: the longest and the shortest, the fullest and the emptiest, in both languages. */
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { Answer } from "../../src/core/response/response.ts";
import { locales } from "../../src/i18n/locale.ts";
import { renderPdf } from "../../src/report/pdf/index.ts";
import { aQuestion, aQuestionnaire } from "./builders.ts";
import { theFlagship } from "./flagship.ts";
import { fontFiles } from "./report.ts";
import type { Sample } from "./sample-assessment.ts";
import { sampleAssessment } from "./sample-assessment.ts";

export interface ExtremeReport {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
}

type Changes = Omit<Sample, "questionnaire"> & { readonly questionnaire?: Questionnaire };

const longName = "Intergemeentelijk samenwerkingsverband Zwaluwbeke, Meerlinde-Ĳzerzicht en Oord a";
const hostile =
  ")> << /JavaScript >> stream\u0000 \\( </dc:title><script>alert(1)</script> \u202eomgekeerd\u202c =HYPERLINK(1) שלום 🏛 'a'";
const level = (value: number, extra: object = {}): Answer => ({ kind: "level", level: value, ...extra });
const note = "Dit verschilt van dienst tot dienst; over gegevensbeschermingseffectbeoordelingen is niets afgesproken. ";
const notes = { note: note.repeat(20).slice(0, 2000), evidence: [`https://oord.example/${"documenten/".repeat(14)}`] };

const cases: Readonly<Record<string, Changes>> = {
  "name of 80 characters": { name: longName },
  "notes of 2,000 characters": { roles: [undefined], answer: (question) => level(question % 4, notes) },
  "no action": { ambition: { daysPerYear: 0, quarters: 4 } },
  "twenty actions and more": { ambition: { daysPerYear: 400, quarters: 12, actionsPerYear: 20 } },
  "one respondent": { roles: [undefined] },
  "thirty respondents": {
    roles: Array.from({ length: 30 }, (_, at) => ["mt", "cbs", "domain", "ict", "dpo"][at % 5]),
  },
  "nobody knows": { answer: () => ({ kind: "none", state: "dont-know" }) },
  "everything at target": { roles: [undefined], answer: () => level(4, { evidence: ["nota"] }) },
  "hostile text": {
    name: hostile,
    roles: [undefined],
    answer: (question) => level(question % 3, { note: hostile, evidence: [hostile] }),
  },
  "another shape, no roadmap": { questionnaire: threeAreas(), answer: (question) => level(question % 4) },
};

export const extremeReports: readonly ExtremeReport[] = locales.flatMap((locale) => {
  const flagship = theFlagship(locale);
  return Object.entries(cases).map(([name, { questionnaire = flagship, ...sample }]) => ({
    name: `${name} (${locale})`,
    make: () => {
      const assessment = sampleAssessment({ ...sample, questionnaire });
      return renderPdf({ assessment, questionnaire, locale, fonts: fontFiles, attached: true });
    },
  }));
});

/** Levels 0–3, three areas with a dimension each, and no catalogue of actions. */
function threeAreas(): Questionnaire {
  const areas = ["Governance", "Implementation", "Verification"].map((name) => ({ id: name.toLowerCase(), name }));
  const levels = { "0": "Not done", "1": "Now and then", "2": "At regular times", "3": "Always, and measured" };
  return aQuestionnaire({
    title: "Assurance in three areas",
    scale: { levels: Object.entries(levels).map(([value, name]) => ({ value: Number(value), name })) },
    areas,
    dimensions: areas.map(({ id, name }) => ({ id: `d-${id}`, name: `${name} in practice` })),
    questions: Array.from({ length: 18 }, (_, index) => {
      const area = areas[index % 3]?.id ?? "governance";
      return aQuestion(`q${index + 1}`, { area, dimensions: { [`d-${area}`]: 1 }, levels });
    }),
  });
}
