import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { draftMapping } from "../../../../src/core/import/draft/draft.ts";
import type { StateWords } from "../../../../src/core/import/draft/draft-input.ts";
import { profileColumns } from "../../../../src/core/import/draft/profile.ts";
import type { CodedForm, FormCodes } from "../../../../src/core/import/forms/form-codes.ts";
import { codedForms, formCodes } from "../../../../src/core/import/forms/form-codes.ts";
import { checkMapping } from "../../../../src/core/import/mapping/mapping-rules.ts";
import { mappingSchema } from "../../../../src/core/import/mapping/mapping-schema.ts";
import type { Platform } from "../../../../src/core/import/platform/platform.ts";
import { readRow } from "../../../../src/core/import/rows/read-row.ts";
import type { Cell } from "../../../../src/core/import/table.ts";
import { normalise } from "../../../../src/core/questionnaire/normalise-questionnaire.ts";
import type { Questionnaire } from "../../../../src/core/questionnaire/questionnaire.ts";
import type { Answer } from "../../../../src/core/response/response.ts";
import { answersTo } from "../../../support/arbitraries.ts";
import { columnsOf, nothing, planOf } from "../../../support/import.ts";
import { soundFiles } from "../../../support/sound-files.ts";

const questionnaire = normalise(soundFiles().questionnaire);
const stateWords: StateWords = {
  "dont-know": ["Don't know"],
  "not-applicable": ["Does not apply"],
  "none-of-these": ["None of these"],
};
const platformOf: Record<CodedForm, Platform> = {
  csv: "table",
  xlsform: "kobo",
  surveyjs: "surveyjs",
  limesurvey: "limesurvey",
};

/** One respondent's answers as the platform would export them: header → cell. */
function exported(codes: FormCodes, answers: ReadonlyMap<string, Answer>, labels: boolean): Map<string, Cell> {
  const { fields } = codes;
  const row = new Map<string, Cell>([
    [fields.organisationId, "99901"],
    [fields.respondentId, "r 1"],
    [fields.respondentRole, codes.roles.get("manager") ?? ""],
    [fields.submitted, "2026-11-24"],
  ]);
  for (const question of questionnaire.questions) {
    const own = codes.questions.get(question.id);
    const answer = answers.get(question.id);
    if (!own) continue;
    const chosen = own.choices.filter((choice) => JSON.stringify(choice.answer) === JSON.stringify(bare(answer)));
    const stated = answer?.kind === "none" && answer.state !== "unanswered" && answer.state !== "not-shown";
    const nothingTicked = answer?.kind === "checked" && answer.checked.length === 0;
    const state = stated && answer.kind === "none" ? codes.states[answer.state as keyof FormCodes["states"]] : "";
    const apart = nothingTicked ? codes.states["none-of-these"] : state;
    row.set(own.code, chosen[0] ? (labels ? chosen[0].label : chosen[0].code) : "");
    if (answer?.kind === "number") row.set(own.code, String(answer.number));
    if (question.form.kind === "checklist") setItems(row, codes, question.id, answer);
    if (own.state !== undefined) row.set(own.state, apart);
    else if (apart !== "") row.set(own.code, apart);
    row.set(own.evidence, answer?.evidence?.join("\n") ?? "");
  }
  return row;
}

function bare(answer: Answer | undefined): unknown {
  if (answer?.kind === "level") return { kind: "level", level: answer.level };
  return answer?.kind === "option" ? { kind: "option", option: answer.option } : undefined;
}

function setItems(row: Map<string, Cell>, codes: FormCodes, id: string, answer: Answer | undefined): void {
  const own = codes.questions.get(id);
  const checked = answer?.kind === "checked" ? answer.checked : [];
  const items = own?.choices.filter((choice) => choice.answer.kind === "checked") ?? [];
  const ticked = (choice: (typeof items)[number]) =>
    choice.answer.kind === "checked" && checked.includes(choice.answer.checked[0] ?? "");
  if (codes.target === "limesurvey") {
    row.delete(own?.code ?? "");
    for (const choice of items) row.set(`${own?.code}[${choice.code}]`, ticked(choice) ? "Y" : "");
  } else {
    const codesOf = items.filter(ticked).map(({ code }) => code);
    row.set(own?.code ?? "", codes.target === "surveyjs" ? { kind: "list", items: codesOf } : codesOf.join(" "));
  }
}

function readBack(target: CodedForm, rows: readonly ReadonlyMap<string, Cell>[], source: Questionnaire) {
  const headers = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const columns = columnsOf(headers, { platform: platformOf[target] });
  const profiler = profileColumns(columns.columns);
  const cells = rows.map((row) => headers.map((header) => row.get(header) ?? nothing));
  for (const one of cells) profiler.add(one);
  const draft = draftMapping({
    columns,
    detected: { platform: platformOf[target], headerRow: 1, headerRows: 1, why: [] },
    profiles: profiler.profiles(),
    questionnaires: [source],
    stateWords,
    wholeWords: [],
    consensusWords: [],
    today: "2026-11-25",
  });
  const mapping = mappingSchema.parse(JSON.parse(JSON.stringify(draft.content)));
  const plan = planOf(mapping, columns, source);
  return { draft, mapping, read: cells.map((one, index) => readRow(plan, { number: index + 2, cells: one })) };
}

/** What a platform keeps of an answer: one that was left open is open, whether or not it was shown. */
function kept(answers: ReadonlyMap<string, Answer>) {
  return Object.fromEntries(
    questionnaire.questions.map(({ id }) => {
      const answer = answers.get(id);
      const remarks = answer?.evidence?.length ? { evidence: answer.evidence } : {};
      const open = answer === undefined || (answer.kind === "none" && answer.state === "not-shown");
      const value: object = open ? { kind: "none", state: "unanswered" } : { ...answer };
      return [id, { ...value, evidence: undefined, ...remarks }];
    }),
  );
}

const anyAnswers = fc.tuple(...questionnaire.questions.map((question) => answersTo(question, questionnaire))).map(
  (answers) =>
    new Map(
      questionnaire.questions.flatMap(({ id }, index) => {
        const answer = answers[index];
        return answer ? [[id, answer] as const] : [];
      }),
    ),
);

describe.each(codedForms)("an export of our own form for %s", (target) => {
  it.each([
    ["codes", false],
    ["labels", true],
  ])("as %s comes back as it was answered, without a hand", (_name, labels) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const row = exported(formCodes(questionnaire, target), answers, labels);
        const { draft, mapping, read } = readBack(target, [row], questionnaire);
        expect(draft.ownForm).toBe(true);
        expect(draft.notes.size).toBe(0);
        expect(checkMapping(mapping, questionnaire)).toEqual([]);
        const [one] = read;
        if (one?.outcome !== "taken") throw new Error(JSON.stringify(one));
        expect(one.response.respondent).toEqual({ id: "r 1", role: "manager" });
        expect(one.response.organisation).toEqual({ id: "99901" });
        expect(one.response.submitted).toBe("2026-11-24");
        expect(Object.fromEntries(one.response.answers)).toEqual(kept(answers));
      }),
      { numRuns: 100 },
    );
  });
});

test("another table is no form of ours, whatever its ids are called", () => {
  const { draft } = readDraft(["Org", "Name", "owner", "x1", "x2", "x3", "x4"]);
  expect(draft.ownForm).toBe(false);
});

function readDraft(headers: readonly string[]) {
  const columns = columnsOf(headers);
  const profiles = profileColumns(columns.columns).profiles();
  const detected = { platform: "table", headerRow: 1, headerRows: 1, why: [] } as const;
  const input = { columns, detected, profiles, stateWords, wholeWords: [], consensusWords: [], today: "2026-11-25" };
  return { draft: draftMapping({ ...input, questionnaires: [questionnaire] }) };
}
