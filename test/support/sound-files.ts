/** A questionnaire with actions and a translation that break no rule: a test breaks one thing. */
import type { Mapping } from "../../src/core/import/mapping/mapping-schema.ts";
import { mappingSchema } from "../../src/core/import/mapping/mapping-schema.ts";
import type { Overlay } from "../../src/core/questionnaire/overlay-schema.ts";
import { overlaySchema } from "../../src/core/questionnaire/overlay-schema.ts";
import type { ActionsFile, QuestionnaireFile } from "../../src/core/questionnaire/questionnaire-schema.ts";
import { actionsFileSchema, questionnaireFileSchema } from "../../src/core/questionnaire/questionnaire-schema.ts";

export interface SoundFiles {
  readonly questionnaire: QuestionnaireFile;
  readonly actions: ActionsFile;
  readonly overlay: Overlay;
  /** Of the overlay: the questionnaire's own is English. */
  readonly language: string;
  readonly mapping: Mapping;
}

/** Scale 0–3, every way to answer, a condition, two sizes, a step up for every question; new objects each time. */
export function soundFiles(): SoundFiles {
  return {
    questionnaire: questionnaireFileSchema.parse({
      format: 1,
      id: "sound",
      version: "1.0.0",
      changes: [
        { version: "0.9.0", added: ["checked"] },
        { version: "0.10.0", removed: ["gone"], note: "Shorter." },
        { version: "1.0.0", reworded: ["owner"], reweighted: ["rules"] },
      ],
      language: "en",
      title: "Sound",
      scale: { levels: ["Absent", "Begun", "Agreed", "Followed"].map((name, value) => ({ value, name })) },
      areas: [
        { id: "agreements", name: "Agreements" },
        { id: "practice", name: "Practice", target: 2 },
      ],
      dimensions: [
        { id: "quality", name: "Quality", target: 3 },
        { id: "sharing", name: "Sharing" },
      ],
      roles: [
        { id: "manager", name: "Manager" },
        { id: "staff", name: "Staff" },
      ],
      audiences: [{ id: "residents", name: "Residents" }],
      optionSets: [
        { id: "how-often", options: [0, 1, 2, 3].map((score) => ({ id: `o${score}`, text: `Often ${score}`, score })) },
      ],
      questions: [
        {
          id: "owner",
          area: "agreements",
          dimensions: { quality: 3 },
          core: true,
          title: "Owner",
          text: "Who decides on each of your lists?",
          levels: {
            0: "Nobody does.",
            1: "Somebody does for one list.",
            2: "Somebody does for each list.",
            3: "They meet every year.",
          },
          evidence: ["a list of owners"],
        },
        {
          id: "checked",
          area: "practice",
          dimensions: { quality: 1, sharing: 1 },
          title: "Checked",
          text: "What share of your lists was checked last year?",
          number: { unit: "%", thresholds: { 1: 10, 2: 50, 3: 90 } },
          askIf: { question: "owner", atLeast: 1 },
        },
        {
          id: "rules",
          area: "agreements",
          dimensions: { quality: 1, sharing: 1 },
          title: "Rules",
          text: "For what are there rules?",
          checklist: {
            items: ["names", "sources", "errors"].map((id) => ({ id, text: `Rules for ${id}`, points: 1 })),
            thresholds: { 1: 1, 2: 2, 3: 3 },
          },
          roles: ["manager"],
          audience: ["residents"],
        },
        {
          id: "found",
          area: "practice",
          dimensions: { sharing: 2 },
          title: "Found",
          text: "Can colleagues find it?",
          optionSet: "how-often",
          reversed: true,
        },
      ],
    }),
    actions: actionsFileSchema.parse({
      functions: [{ id: "director", name: "Director" }],
      sizes: {
        small: { from: 0, daysPerYear: 20, actionsPerYear: 4 },
        large: { from: 30_000, daysPerYear: 40, actionsPerYear: 6 },
      },
      actions: [
        anAction("name-owners", 1, { lifts: { owner: 2 }, from: 1, owner: "director" }),
        anAction("review-owners", 2, { lifts: { owner: 3 }, from: 2, prereq: ["name-owners"] }),
        anAction("write-rules", 1, { lifts: { rules: 3, found: 2 } }),
        anAction("check-lists", 1, { lifts: { checked: 3 }, from: 1 }),
      ],
    }),
    overlay: overlaySchema.parse({
      title: "Gaaf",
      changes: { "0.10.0": "Korter." },
      scale: {
        levels: Object.fromEntries(
          ["Onbestaand", "Begonnen", "Afgesproken", "Opgevolgd"].map((name, value) => [value, { name }]),
        ),
      },
      areas: { agreements: "Afspraken", practice: "Praktijk" },
      dimensions: { quality: "Kwaliteit", sharing: "Delen" },
      roles: { manager: "Diensthoofd", staff: "Medewerker" },
      audiences: { residents: "Inwoners" },
      functions: { director: "Directeur" },
      optionSets: { "how-often": { o0: "Vaak 0", o1: "Vaak 1", o2: "Vaak 2", o3: "Vaak 3" } },
      questions: {
        owner: {
          title: "Eigenaar",
          text: "Wie beslist over elk van je lijsten?",
          levels: {
            0: "Niemand.",
            1: "Iemand voor één lijst.",
            2: "Iemand voor elke lijst.",
            3: "Ze komen elk jaar samen.",
          },
          evidence: ["een lijst van eigenaars"],
        },
        checked: { title: "Nagekeken", text: "Welk deel van je lijsten is vorig jaar nagekeken?" },
        rules: {
          title: "Regels",
          text: "Waarvoor zijn er regels?",
          options: { names: "Namen", sources: "Bronnen", errors: "Fouten" },
        },
        found: { title: "Gevonden", text: "Vinden collega's het?" },
      },
      actions: Object.fromEntries(
        ["name-owners", "review-owners", "write-rules", "check-lists"].map((id, index) => [
          id,
          { title: `Actie ${index}`, description: `Wat te doen ${index}`, done: `Verslag ${index}` },
        ]),
      ),
    }),
    language: "nl",
    mapping: mappingSchema.parse({
      mapping: 1,
      questionnaire: { id: "sound", version: "1.0.0" },
      respondent: {
        organisation: { column: "Municipality", pad: 5 },
        id: "ID",
        role: { column: "Role", values: { Head: "manager" } },
        submitted: "Completion time",
      },
      answers: { dontKnow: ["No idea"], notApplicable: ["Does not apply"] },
      scales: { agreed: { 0: ["No one", "A1"], 1: "One list", 2: "Each list", 3: "Every year", "dont-know": "?" } },
      questions: {
        owner: { column: "Who decides?", scale: "agreed", note: "Remarks" },
        checked: { title: "What share?" },
        rules: { columns: { Names: "names", Sources: "sources", Errors: "errors" }, checked: ["Yes", "1"] },
        found: { letter: "G", values: { Never: "o0", Sometimes: "o1", Often: "o2", Always: "o3" } },
      },
      ignore: ["Extra", "/Time$/"],
    }),
  };
}

function anAction(id: string, stage: number, changes: object) {
  const effort = { small: [1, 2], large: [2, 4] };
  return {
    id,
    stage,
    title: `Do ${id}`,
    description: `How to ${id}`,
    effort,
    owner: "manager",
    done: `Proof of ${id}`,
    ...changes,
  };
}
