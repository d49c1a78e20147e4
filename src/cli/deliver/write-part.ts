/** `score --partial`: what the answers add up to, for `merge` to add up further. */
import { tallyKey } from "../../core/assess/tally/book.ts";
import type { Counted, PartEntry, PartHead, PartWishes } from "../../core/organisations/parts/part.ts";
import { knownOnly, partEntry } from "../../core/organisations/parts/part.ts";
import type { OrganisationFile } from "../../core/response/response-schema.ts";
import { compareText } from "../../core/text/compare-text.ts";
import type { ExitCode } from "../../errors.ts";
import { UserError } from "../../errors.ts";
import { partsMessages } from "../../i18n/parts.ts";
import { endLine, entryLine, headLine } from "../../io/outcome/part-file.ts";
import { sha256OfText } from "../../io/sha256.ts";
import type { InputOptions } from "../batch/assess-paths.ts";
import { assessEach, exitCodeOf } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import type { Destination } from "./deliver.ts";
import { deliverData } from "./deliver.ts";

export interface PartialOptions extends InputOptions, Destination {
  /** False: without notes, evidence and names of files. */
  readonly texts?: boolean;
  /** Asked for by mistake: a part has no reports. */
  readonly reports?: string;
  readonly jobs?: string;
  readonly variant?: string | undefined;
  readonly template?: string;
}

export async function writePart(options: PartialOptions, context: Context): Promise<ExitCode> {
  refuseWishes(options);
  const counted: Counted[] = [];
  const known: OrganisationFile[] = [];
  const counting = {
    organisations: (files: readonly OrganisationFile[]) => known.push(...files),
    take: (one: Counted) => counted.push(one),
  };
  const outcome = await assessEach({ ...options, counting }, context, () => undefined);
  const wishes = { names: options.identify ?? false, texts: options.texts ?? true };
  const entries = [
    ...counted.map((one) => partEntry(one, wishes, sha256OfText)),
    ...othersKnown(counted, known, wishes),
  ];
  const lines = entries.sort(byKey).map(entryLine);
  const head = headLine(headOf(counted, wishes, options));
  await deliverData([head, ...lines, endLine(lines.length)].join(""), options, context);
  tellWritten(counted, options, context);
  return exitCodeOf(outcome);
}

/** Dates and wishes are of the outcome, and are given when that is made. */
function refuseWishes(options: PartialOptions): void {
  const { date, daysPerYear, start, quarters, actionsPerYear, target, shared, roles, reports, jobs } = options;
  const looks = Object.entries({ "--variant": options.variant, "--template": options.template });
  const look = looks.find(([, value]) => value !== undefined);
  if (look) throw new UserError("two-formats", { forms: `--partial, ${look[0]}` });
  const later = {
    "--date": date,
    "--days-per-year": daysPerYear,
    "--start": start,
    "--quarters": quarters,
    "--actions-per-year": actionsPerYear,
    "--target": target,
    "--shared": shared,
    "--roles": roles,
    "--reports": reports,
    "--jobs": jobs,
  };
  const given = Object.entries(later).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  if (given.length > 0) throw new UserError("partial-later", { flags: given.join(", ") });
}

function headOf(counted: readonly Counted[], wishes: PartWishes, { drafts }: PartialOptions): PartHead {
  const references = counted.map(({ circumstances: { questionnaire, sha256 } }) => ({
    id: questionnaire.id,
    version: questionnaire.version,
    sha256,
  }));
  const [questionnaire] = references;
  if (!questionnaire) throw new Error("A part without organisations");
  const other = references.find(({ sha256 }) => sha256 !== questionnaire.sha256);
  if (other) throw new UserError("partial-two-questionnaires", { one: questionnaire.id, other: other.id });
  return {
    part: 1,
    questionnaire,
    ...(drafts ? { drafts: true } : {}),
    ...(wishes.names ? { names: true } : {}),
    ...(wishes.texts ? {} : { withoutTexts: true }),
  };
}

/** What is known of organisations that did not answer here; two files about one are no knowledge. */
function othersKnown(counted: readonly Counted[], known: readonly OrganisationFile[], wishes: PartWishes): PartEntry[] {
  const questionnaire = counted[0]?.circumstances.questionnaire;
  if (!questionnaire) return [];
  const here = new Set(counted.map(({ tally }) => tally.organisation));
  const times = new Map<string, number>();
  for (const { organisation } of known) times.set(organisation.id, (times.get(organisation.id) ?? 0) + 1);
  return known
    .filter(({ organisation: { id } }) => !here.has(id) && times.get(id) === 1)
    .map((own) => knownOnly(own, wishes, questionnaire));
}

function byKey({ tally: a }: PartEntry, { tally: b }: PartEntry): number {
  return compareText(tallyKey(a.organisation, a.round), tallyKey(b.organisation, b.round));
}

function tellWritten(counted: readonly Counted[], { texts }: PartialOptions, context: Context): void {
  const say = partsMessages[context.locale];
  const organisations = new Set(counted.map(({ tally }) => tally.organisation)).size;
  const remarks = counted.flatMap(({ tally }) => [...tally.questions.values()]).some((one) => one.remarks.length > 0);
  tell(context, say.written(organisations, texts !== false && remarks));
}
