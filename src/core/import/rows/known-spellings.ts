/** What would have been understood where a row says something else; as the mapping writes it, for a suggestion. */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { MappedQuestion, Mapping } from "../mapping/mapping-schema.ts";
import type { RowDoubt } from "./doubts.ts";

export function knownSpellings(mapping: Mapping, questionnaire: Questionnaire): (doubt: RowDoubt) => readonly string[] {
  const byQuestion = new Map<string, readonly string[]>();
  const { organisation, role } = mapping.respondent;
  return ({ code, question }) => {
    if (code === "organisation-unknown") return Object.keys(organisation.values ?? {});
    if (code === "role-unknown") {
      return [...questionnaire.roles.flatMap(({ id, name }) => [id, name]), ...Object.keys(role?.values ?? {})];
    }
    const mapped = question === undefined ? undefined : mapping.questions[question];
    if (!mapped || question === undefined || !["value-unknown", "options-left-over"].includes(code)) return [];
    const spellings = byQuestion.get(question) ?? spellingsOf(mapped, mapping);
    byQuestion.set(question, spellings);
    return spellings;
  };
}

function spellingsOf(mapped: MappedQuestion, { answers, scales }: Mapping): readonly string[] {
  const scale = mapped.scale === undefined ? {} : (scales?.[mapped.scale] ?? {});
  return [
    ...Object.keys(mapped.values ?? {}),
    ...Object.values(scale).flat(),
    ...Object.keys(mapped.options ?? {}),
    ...(mapped.checked ?? []),
    ...(mapped.unchecked ?? []),
    ...[answers?.unanswered, answers?.notShown, answers?.notApplicable, answers?.dontKnow].flatMap((one) => one ?? []),
  ].filter((spelling) => spelling !== "");
}
