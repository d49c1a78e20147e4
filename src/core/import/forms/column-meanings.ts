/** The columns of what came back from a form of ours: name → what stands in it. */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { CodedForm, FormCodes, FormField, QuestionCodes } from "./form-codes.ts";
import { aboutGroup } from "./form-codes.ts";

/** What one column of an export holds. */
export type ColumnMeaning =
  | { readonly kind: "field"; readonly field: FormField }
  | { readonly kind: "answer" | "note" | "evidence" | "state"; readonly question: string }
  | { readonly kind: "item"; readonly question: string; readonly item: string };

/**
 * Header of a column → what it holds, with all the spellings in which the platform may export it: a group before the
 * name, an item of a checklist after it. Headers as they are written; none differs from another by capitals alone.
 */
export function columnMeanings(codes: FormCodes, questionnaire: Questionnaire): ReadonlyMap<string, ColumnMeaning> {
  const columns = new Map<string, ColumnMeaning>();
  for (const [field, name] of Object.entries(codes.fields) as [FormField, string][]) {
    for (const header of withGroup(codes, aboutGroup, name)) columns.set(header, { kind: "field", field });
  }
  for (const { id, area } of questionnaire.questions) {
    const question = codes.questions.get(id);
    if (!question) continue;
    for (const [name, meaning] of columnsOf(id, question, codes.target)) {
      for (const header of withGroup(codes, codes.groups.get(area) ?? "", name)) columns.set(header, meaning);
    }
  }
  return columns;
}

/** KoboToolbox exports `group/name`, ODK Central `group-name`. */
function withGroup({ target }: FormCodes, group: string, name: string): readonly string[] {
  return target === "xlsform" ? [name, `${group}/${name}`, `${group}-${name}`] : [name];
}

function columnsOf(id: string, codes: QuestionCodes, target: CodedForm): readonly (readonly [string, ColumnMeaning])[] {
  const { code, note, evidence, state, choices } = codes;
  const columns: (readonly [string, ColumnMeaning])[] = [
    [code, { kind: "answer", question: id }],
    [note, { kind: "note", question: id }],
    [evidence, { kind: "evidence", question: id }],
  ];
  if (state !== undefined) columns.push([state, { kind: "state", question: id }]);
  for (const choice of choices) {
    if (choice.answer.kind !== "checked") continue;
    for (const item of choice.answer.checked) {
      const header = target === "limesurvey" ? `${code}[${choice.code}]` : `${code}/${choice.code}`;
      columns.push([header, { kind: "item", question: id, item }]);
    }
  }
  return columns;
}
