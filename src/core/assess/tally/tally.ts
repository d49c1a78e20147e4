/**
 * What the responses of one organisation and round add up to: counts, never persons. All that an Assessment needs, in
 * a size that does not grow with the number of respondents (notes and evidence aside). Plain data; two tallies of the
 * same organisation merge into one, in whatever order.
 */
import type { NoValue } from "../../response/response.ts";
import type { Shown } from "../../response/shown.ts";
import type { OpenCounts } from "./counts.ts";
import { plainCounts } from "./counts.ts";
import type { Said } from "./said.ts";
import type { Workshop } from "./workshop.ts";

/** Role → the values that its respondents gave. */
export type RoleCounts = Record<string, OpenCounts>;

/** Who wrote notes or evidence is never kept; their role is, since it decides what may be shown. */
export interface RoleRemark {
  readonly role: string;
  readonly note?: string;
  readonly evidence?: readonly string[];
}

/** Filled in place: a million responses go through one tally. */
export interface QuestionTally {
  readonly values: RoleCounts;
  /** Those of `values` with evidence of their own. */
  readonly proven: RoleCounts;
  /** Respondents whom the question concerns and who gave no value, by the reason. */
  readonly without: Record<Exclude<NoValue, "not-shown">, number>;
  /** Respondents who gave no answer because the question was kept from them, by what kept it. */
  readonly hidden: Record<Exclude<Shown, "shown">, number>;
  /** Answers that were given, those without a value among them. */
  answers: number;
  readonly remarks: RoleRemark[];
}

export interface Tally {
  readonly organisation: string;
  readonly round?: string | undefined;
  /** Role → respondents, the workshop not among them. */
  readonly respondents: Record<string, number>;
  /** Day of the newest response of a respondent; absent where none tells its day. */
  newest?: string | undefined;
  /** What respondents said about the organisation. */
  readonly said: Said;
  /** By question id; a question that is absent was not met yet. */
  readonly questions: Map<string, QuestionTally>;
  /** The latest workshop. */
  workshop?: Workshop | undefined;
}

export function emptyTally(organisation: string, round?: string): Tally {
  return {
    organisation,
    round,
    respondents: {},
    said: {},
    questions: new Map(),
  };
}

export function emptyQuestionTally(): QuestionTally {
  return {
    values: {},
    proven: {},
    without: { "not-applicable": 0, "dont-know": 0, unanswered: 0 },
    hidden: { condition: 0, form: 0, role: 0 },
    answers: 0,
    remarks: [],
  };
}

/** The tally of a question, made when it is met first. */
export function questionTally(tally: Tally, id: string): QuestionTally {
  const known = tally.questions.get(id);
  if (known) return known;
  const made = emptyQuestionTally();
  tally.questions.set(id, made);
  return made;
}

/** The counts of a role, made when it is met first. */
export function countsOf(counts: RoleCounts, role: string): OpenCounts {
  const known = counts[role];
  if (known) return known;
  const made: OpenCounts = [];
  counts[role] = made;
  return made;
}

/** Role → value → respondents. */
export type PlainCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function plainByRole(counts: RoleCounts): PlainCounts {
  const plain: Record<string, Readonly<Record<string, number>>> = {};
  for (const [role, ofRole] of Object.entries(counts)) plain[role] = plainCounts(ofRole);
  return plain;
}

export function newerDay(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? b : a;
}

/** How many respondents, the workshop not among them. */
export function respondentsIn(tally: Tally): number {
  return Object.values(tally.respondents).reduce((sum, count) => sum + count, 0);
}
