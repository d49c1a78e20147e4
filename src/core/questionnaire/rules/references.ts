/** Rules about ids: each one once, and none that points at nothing. */

import type { Issue } from "../../issue/issue.ts";
import type { QuestionnaireFile } from "../questionnaire-schema.ts";
import { consensusRole, othersGroup, wholeOrganisation } from "../reserved-roles.ts";
import { broken, duplicateIds, unknownIds } from "./rule.ts";

/** Keys under which figures stand that belong to no role. */
const reservedRoles = [consensusRole, wholeOrganisation, othersGroup];

export function idRules(file: QuestionnaireFile): Issue[] {
  // Targets are set by the id of an area or a dimension, so these share their ids.
  const aimed = new Set<string>();
  const issues = [
    ...duplicateIds(file.areas, ["areas"], aimed),
    ...duplicateIds(file.dimensions, ["dimensions"], aimed),
    ...duplicateIds(file.roles ?? [], ["roles"]),
    ...duplicateIds(file.audiences ?? [], ["audiences"]),
    ...duplicateIds(file.optionSets ?? [], ["optionSets"]),
    ...duplicateIds(file.questions, ["questions"]),
  ];
  for (const [index, set] of (file.optionSets ?? []).entries()) {
    issues.push(...duplicateIds(set.options, ["optionSets", index, "options"]));
  }
  for (const [index, question] of file.questions.entries()) {
    issues.push(...duplicateIds(question.options ?? [], ["questions", index, "options"]));
    issues.push(...duplicateIds(question.checklist?.items ?? [], ["questions", index, "checklist", "items"]));
  }
  for (const [index, { id }] of (file.roles ?? []).entries()) {
    if (reservedRoles.includes(id)) issues.push(broken("reserved-id", ["roles", index, "id"], { id }));
  }
  return issues;
}

export function referenceRules(file: QuestionnaireFile): Issue[] {
  const areas = idsOf(file.areas);
  const dimensions = idsOf(file.dimensions);
  const roles = idsOf(file.roles);
  const audiences = idsOf(file.audiences);
  const sets = idsOf(file.optionSets);
  const questions = idsOf(file.questions);
  return file.questions.flatMap((question, index) => {
    const at = ["questions", index];
    const inList = (key: "roles" | "audience") =>
      (question[key] ?? []).map((id, place) => ({ id, path: [...at, key, place] }));
    const { optionSet, askIf, opposite } = question;
    return [
      ...unknownIds("unknown-area", [{ id: question.area, path: [...at, "area"] }], areas),
      ...unknownIds(
        "unknown-dimension",
        Object.keys(question.dimensions).map((id) => ({ id, path: [...at, "dimensions", id] })),
        dimensions,
      ),
      ...unknownIds("unknown-role", inList("roles"), roles),
      ...unknownIds("unknown-audience", inList("audience"), audiences),
      ...(optionSet === undefined
        ? []
        : unknownIds("unknown-option-set", [{ id: optionSet, path: [...at, "optionSet"] }], sets)),
      ...(askIf
        ? unknownIds("unknown-question", [{ id: askIf.question, path: [...at, "askIf", "question"] }], questions)
        : []),
      ...(opposite === undefined
        ? []
        : unknownIds("unknown-question", [{ id: opposite, path: [...at, "opposite"] }], questions)),
      ...(opposite === question.id ? [broken("opposite-of-itself", [...at, "opposite"], { id: opposite })] : []),
    ];
  });
}

function idsOf(items: readonly { readonly id: string }[] | undefined): string[] {
  return (items ?? []).map((item) => item.id);
}
