/**
 * A part: what the responses of some organisations add up to, as counts that add up with those of other parts. It
 * carries no id of a respondent; notes and evidence only with the role of who wrote them, or not at all.
 */

import type { Circumstances } from "../../assess/circumstances.ts";
import { withoutNames } from "../../assess/plan-owners.ts";
import type { QuestionTally, Tally } from "../../assess/tally/tally.ts";
import { emptyTally, plainByRole } from "../../assess/tally/tally.ts";
import type { Warning } from "../../assessment/assessment.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { OrganisationFile } from "../../response/response-schema.ts";
import { canonicalJson } from "../../text/canonical-json.ts";

/** What all entries of a part were counted by; parts that differ in it do not add up. */
export interface PartHead {
  readonly part: 1;
  readonly questionnaire: { readonly id: string; readonly version: string; readonly sha256: string };
  /** Responses that were not submitted were counted too. */
  readonly drafts?: true | undefined;
  /** Owners of actions by the name that was written. */
  readonly names?: true | undefined;
  /** Notes, evidence and names of files were left out. */
  readonly withoutTexts?: true | undefined;
}

/** One organisation and round; without respondents and workshop it only tells about the organisation. */
export interface PartEntry {
  readonly tally: Tally;
  readonly own?: OrganisationFile | undefined;
  /** What was noticed while reading. */
  readonly warnings: readonly Warning[];
  /** The file of the workshop in the tally: named when a later workshop replaces it. */
  readonly workshopFrom?: string | undefined;
  /** Of the counts that were added up here, so that the same ones are not added again. */
  readonly from: readonly string[];
}

/** The answers of one organisation and round, counted; and all else that its Assessment is made of. */
export interface Counted {
  readonly tally: Tally;
  readonly circumstances: Circumstances;
  readonly workshopFrom?: string | undefined;
}

export interface PartWishes {
  readonly names: boolean;
  readonly texts: boolean;
}

/** @param hash Of a text. */
export function partEntry(
  { tally, circumstances, workshopFrom }: Counted,
  { names, texts }: PartWishes,
  hash: (text: string) => string,
): PartEntry {
  const { organisation, questionnaire, warnings = [] } = circumstances;
  const named = withoutNames(organisation?.plan ?? {}, questionnaire);
  const entry = {
    tally,
    own: organisation && (names ? organisation : ownWithoutNames(organisation, questionnaire)),
    warnings: names ? warnings : [...warnings, ...named.warnings],
    ...(workshopFrom === undefined ? {} : { workshopFrom }),
  };
  const kept = texts ? entry : withoutTexts(entry);
  // Half a hash is enough to tell counts of the same organisation apart.
  return { ...kept, from: [hash(canonicalJson(plainTally(kept.tally))).slice(0, 32)] };
}

/** What is hashed has counts by value, whatever they are while they are added up. */
function plainTally({ questions, ...tally }: Tally) {
  const plain = [...questions].map(([id, { values, proven, ...question }]) => [
    id,
    { ...question, values: plainByRole(values), proven: plainByRole(proven) },
  ]);
  return { ...tally, questions: Object.fromEntries(plain) };
}

/** What is known of an organisation whose answers are not here, for parts that have them. */
export function knownOnly(own: OrganisationFile, { names }: PartWishes, questionnaire: Questionnaire): PartEntry {
  return {
    tally: emptyTally(own.organisation.id),
    own: names ? own : ownWithoutNames(own, questionnaire),
    warnings: [],
    from: [],
  };
}

function ownWithoutNames(own: OrganisationFile, questionnaire: Questionnaire): OrganisationFile {
  return own.plan ? { ...own, plan: withoutNames(own.plan, questionnaire).plan } : own;
}

/** What stands for evidence whose text is left out: that there was some, counts. */
const leftOut = "…";

function withoutTexts(entry: Omit<PartEntry, "from">): Omit<PartEntry, "from"> {
  const { tally, warnings, workshopFrom } = entry;
  const questions = [...tally.questions].map(([id, question]): [string, QuestionTally] => [
    id,
    { ...question, remarks: [] },
  ]);
  return {
    ...entry,
    tally: { ...tally, questions: new Map(questions), ...workshopWithoutTexts(tally) },
    warnings: warnings.map((warning) => ({ ...warning, path: "" })),
    ...(workshopFrom === undefined ? {} : { workshopFrom: "" }),
  };
}

function workshopWithoutTexts({ workshop }: Tally): Pick<Tally, "workshop"> {
  if (!workshop) return {};
  const answers = Object.entries(workshop.answers).map(([id, answer]) => {
    const { note: _note, reason: _reason, dissent: _dissent, earlier, evidence, ...said } = answer;
    return [
      id,
      {
        ...said,
        ...(evidence ? { evidence: [leftOut] } : {}),
        ...(earlier ? { earlier: { ...earlier, reason: leftOut } } : {}),
      },
    ] as const;
  });
  return { workshop: { ...workshop, answers: Object.fromEntries(answers) } };
}
