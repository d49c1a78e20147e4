/** A small questionnaire in two languages with every way to answer, conditions of every kind, and texts that mean harm. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { normalise } from "../../src/core/questionnaire/normalise-questionnaire.ts";
import { localise } from "../../src/core/questionnaire/overlay.ts";
import type { Overlay } from "../../src/core/questionnaire/overlay-schema.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { QuestionnaireFile } from "../../src/core/questionnaire/questionnaire-schema.ts";
import { aQuestion, aQuestionnaireFile } from "./builders.ts";

export const hostileText = `</script><script>document.title='taken'</script> {data-story} \${data-story} *a* _b_ "c" 'd' \\ <img src=x onerror=alert(1)>`;

/** In a spreadsheet this would be a formula. */
export const formulaText = '=HYPERLINK("http://example.org")';

export function aFormQuestionnaireFile(): QuestionnaireFile {
  return aQuestionnaireFile({
    id: "form-test",
    version: "1.2.3",
    language: "nl",
    title: "Proef met formulieren",
    description: "Een vragenlijst om formulieren mee te beproeven.",
    scoring: { evidence: { from: 3 } },
    optionSets: [
      {
        id: "agree",
        options: [
          { id: "yes", text: "Ja", score: 5 },
          { id: "partly", text: "Deels", score: 2 },
          { id: "no", text: "Nee", score: 0 },
          { id: "no-idea", text: "Geen idee", state: "dont-know" },
        ],
      },
    ],
    questions: [
      aQuestion("data-story", {
        core: true,
        roles: ["mt", "cbs"],
        help: "Wat het verhaal is.",
        evidence: ["een nota", "een verslag"],
      }),
      aQuestion("story-follow-up", { roles: ["mt", "cbs"], askIf: { question: "data-story", atLeast: 2 } }),
      aQuestion("shared-plan", { optionSet: "agree" }),
      aQuestion("plan-detail", { optionSet: "agree", askIf: { question: "shared-plan", atLeast: 2 } }),
      aQuestion("tools-in-use", {
        core: true,
        area: "b",
        checklist: {
          items: [
            { id: "reporting", text: "Rapporten", points: 1 },
            { id: "a-catalogue-of-all-the-data", text: "Een catalogus", points: 2 },
            { id: "dk", text: "Een derde", points: 2 },
          ],
          thresholds: { "1": 1, "3": 3, "5": 5 },
        },
      }),
      aQuestion("tools-follow-up", { area: "b", askIf: { question: "tools-in-use", atLeast: 2 } }),
      aQuestion("share-of-services", { area: "b", number: { unit: "%", thresholds: { "1": 10, "3": 40.5 } } }),
      // In the short form nobody can come to it.
      aQuestion("3d-models", { core: true, area: "b", askIf: { question: "share-of-services", atLeast: 1 } }),
      aQuestion("hostile", {
        area: "b",
        title: hostileText.slice(0, 60),
        text: hostileText,
        help: formulaText,
        options: [
          { id: "first", text: hostileText, score: 0 },
          { id: "second", text: formulaText, score: 5 },
        ],
      }),
    ],
  });
}

export const englishTexts: Overlay = {
  title: "Trial of forms",
  questions: { "data-story": { title: "A shared story", text: "Who told the story?" } },
};

export function formQuestionnaires(): [Questionnaire, Questionnaire] {
  const source = normalise(aFormQuestionnaireFile());
  return [source, localise(source, englishTexts, "en")];
}

/** @returns the path of its questionnaire.yaml. */
export function writeFormQuestionnaire(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "questionnaire.yaml");
  // JSON is YAML.
  writeFileSync(path, JSON.stringify(aFormQuestionnaireFile()));
  writeFileSync(join(folder, "en.yaml"), JSON.stringify(englishTexts));
  return path;
}
