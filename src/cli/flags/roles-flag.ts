/** `--roles mt,cbs` → two roles of the questionnaire, or an error that says what was expected. */
import type { RolePair } from "../../core/assessment/voices.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { UserError } from "../../errors.ts";

/** @throws UserError if these are not two different roles of the questionnaire */
export function rolePairOf(value: string | undefined, { roles }: Pick<Questionnaire, "roles">): RolePair | undefined {
  if (value === undefined) return undefined;
  const known = roles.map(({ id }) => id);
  const [one, other, ...more] = value.split(",").map((role) => role.trim());
  const fits = one !== undefined && other !== undefined && one !== other && more.length === 0;
  if (fits && known.includes(one) && known.includes(other)) return [one, other];
  throw new UserError("two-roles", { value, known: known.join(", ") });
}
