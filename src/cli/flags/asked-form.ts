/** In which form a result is wanted: the one whose flag was given. */
import { UserError } from "../../errors.ts";

/**
 * @param flags Form → its flag, or whatever else asks for it; the name of a form is that of its flag.
 * @returns undefined where none is asked for: text for a person.
 * @throws UserError where two are.
 */
export function askedForm<Form extends string>(flags: Readonly<Record<Form, unknown>>): Form | undefined {
  const asked = (Object.keys(flags) as Form[]).filter((form) => flags[form] !== undefined && flags[form] !== false);
  if (asked.length > 1) throw new UserError("two-formats", { forms: asked.map((form) => `--${form}`).join(", ") });
  return asked[0];
}
