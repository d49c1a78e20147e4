/** `datapeil roadmap set ACTION …`: how an action stands, into the organisation's own file; comments stay. */
import { nearest } from "../../core/issue/nearest.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { showMessages } from "../../i18n/show.ts";
import { setInDocument } from "../../io/saving/document-edit.ts";
import { writeWhole } from "../../io/saving/output-file.ts";
import { organisationFileIn } from "../batch/organisation-file.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { quarterOf } from "../flags/ambition-flags.ts";

export interface SetOptions {
  readonly action: string;
  readonly status?: "planned" | "running" | "done";
  readonly owner?: string;
  readonly pin?: string;
  readonly finished?: string;
  readonly exclude?: boolean;
  readonly reason?: string;
  /** The organisation's file, or the folder where it stands. */
  readonly in: string;
  readonly questionnaire?: string;
}

export async function setAction(options: SetOptions, context: Context): Promise<ExitCode> {
  const { path, initial, questionnaire } = await organisationFileIn(options.in, options.questionnaire, context);
  const actions = questionnaire.catalogue?.actions ?? [];
  const action = actions.find((known) => known.id === options.action);
  if (!action) {
    const known = actions.map((one) => one.id);
    throw new UserError("unknown-action", { id: options.action, nearest: nearest(options.action, known) ?? "" });
  }
  const settings = settingsOf(options);
  if (settings.length === 0) throw new UserError("nothing-to-set");
  if (initial !== undefined) await writeWhole(path, initial, { overwrite: false });
  await setInDocument(
    path,
    settings.map(([key, value]) => ({ path: ["plan", action.id, key], value })),
  );
  tell(context, showMessages[context.locale].roadmap.saved(action.title, path));
  return exitCode.done;
}

function settingsOf(options: SetOptions): [string, string | boolean][] {
  const { status, owner, finished, exclude, reason } = options;
  const pin = options.pin === undefined ? undefined : quarterOf("--pin", options.pin);
  if (finished !== undefined && !/^\d{4}-(?:\d{2}-\d{2}|Q[1-4])$/.test(finished)) {
    throw new UserError("wrong-value", { option: "--finished", value: finished, expected: "2027-05-31, 2027-Q2" });
  }
  return Object.entries({ status, owner, pin, finished, exclude, reason }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as [string, string | boolean]],
  );
}
