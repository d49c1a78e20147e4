/** What a form knows by itself, and hands back with every response: a name and a value each. */
import type { CodedModel } from "./choices.ts";

export function constantsOf({
  model: { input },
  codes: { fields, roles },
}: CodedModel): readonly (readonly [string, string])[] {
  const [{ id, version }] = input.questionnaires;
  const constants: [string, string][] = [
    [fields.questionnaireId, id],
    [fields.questionnaireVersion, version],
    [fields.questionnaireForm, input.form],
  ];
  if (input.round !== undefined) constants.push([fields.round, input.round]);
  if (input.role !== undefined) constants.push([fields.respondentRole, roles.get(input.role) ?? input.role]);
  return constants;
}
