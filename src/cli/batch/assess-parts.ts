/** Parts → Assessments, the same as from all answers at once. */
import { hasAnswers } from "../../core/organisations/parts/merge-entries.ts";
import type { PartEntry } from "../../core/organisations/parts/part.ts";
import { exitCode, UserError } from "../../errors.ts";
import { partsMessages } from "../../i18n/parts.ts";
import { sha256OfText } from "../../io/sha256.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { ambitionOf } from "../flags/ambition-flags.ts";
import { rolePairOf } from "../flags/roles-flag.ts";
import { progressLine } from "../terminal/progress-line.ts";
import type { BatchOutcome, InputOptions, TakeAssessed } from "./batch.ts";
import { handOn } from "./batch.ts";
import type { OpenedParts } from "./read-parts.ts";
import { openParts } from "./read-parts.ts";

/**
 * One after the other, so that what comes of each can be written before the next is read.
 *
 * @throws UserError if nothing is left to assess, or the parts do not add up.
 */
export async function assessParts(options: InputOptions, context: Context, take: TakeAssessed): Promise<BatchOutcome> {
  const opened = await openParts(options, context);
  const circumstances = circumstancesOf(opened, options, context);
  const line = progressLine(context);
  let read = 0;
  let count = 0;
  for (const { entry, alone } of withAnswers(opened)) {
    read++;
    line.show(() => partsMessages[context.locale].adding(read));
    const { tally, own, warnings } = entry;
    const priorities = options.priorities ?? alone;
    const counted = { tally, circumstances: { ...circumstances, organisation: own, warnings, priorities } };
    const { organisation } = tally;
    if (handOn(counted, options, take)) count++;
    else opened.refused.push({ code: "no-date", organisation, sources: [...options.paths], params: {} });
  }
  line.end();
  await tellParts(opened, count, context);
  return { refused: opened.refused };
}

/** Of each it must be known whether it is the only one: one waits until the next is seen. */
function* withAnswers({ entries }: OpenedParts): Generator<{ readonly entry: PartEntry; readonly alone: boolean }> {
  let waiting: PartEntry | undefined;
  let alone = true;
  for (const entry of entries()) {
    if (!hasAnswers(entry)) continue;
    if (waiting) {
      alone = false;
      yield { entry: waiting, alone };
    }
    waiting = entry;
  }
  if (waiting) yield { entry: waiting, alone };
}

function circumstancesOf({ loaded, head }: OpenedParts, options: InputOptions, context: Context) {
  if (options.drafts && !head.drafts) throw new UserError("parts-without-drafts", {}, exitCode.usage);
  if (options.identify && !head.names) throw new UserError("parts-without-names", {}, exitCode.usage);
  return {
    questionnaire: loaded.questionnaire,
    sha256: loaded.sha256,
    tool: { name: "datapeil", version: context.version },
    ambition: options.ambition ?? ambitionOf(options, loaded.questionnaire),
    date: options.date,
    drafts: head.drafts,
    identify: options.identify,
    roles: rolePairOf(options.roles, loaded.questionnaire),
    // Without the notes it would be the hash of other answers.
    hash: head.withoutTexts ? undefined : sha256OfText,
  };
}

/** @throws UserError if nothing was left. */
export async function tellParts({ refused, spread }: OpenedParts, taken: number, context: Context): Promise<void> {
  if (refused.length > 0) {
    const { tellRefused } = await import("../show/refused.ts");
    await tellRefused(refused, taken, context);
  }
  if (spread.size > 0) tell(context, partsMessages[context.locale].spread(spread.size));
  if (taken === 0) throw new UserError("nothing-left", {}, exitCode.invalidInput);
}
