/**
 * Who leads an action, by function or by name. What is written as an owner may be the name of a person, and nothing can
 * tell: so only the roles and functions of the questionnaire are shown, unless names were asked for.
 */
import type { Warning } from "../assessment/assessment.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Plan } from "../response/response-schema.ts";

/** The plan without owners by name, and a warning where there were some. */
export function withoutNames(
  plan: Plan,
  questionnaire: Questionnaire,
): { readonly plan: Plan; readonly warnings: readonly Warning[] } {
  if (Object.keys(plan).length === 0) return { plan, warnings: [] };
  const known = new Set([...questionnaire.roles, ...(questionnaire.catalogue?.functions ?? [])].map(({ id }) => id));
  let count = 0;
  const kept = Object.entries(plan).map(([action, { owner, ...rest }]) => {
    if (owner === undefined || known.has(owner)) return [action, owner === undefined ? rest : { ...rest, owner }];
    count += 1;
    return [action, rest];
  });
  const warnings = count === 0 ? [] : [{ code: "owners-by-function", path: "plan", params: { count } }];
  return { plan: Object.fromEntries(kept), warnings };
}
