/** What an explanation of a plan starts from. */
import type { Roadmap } from "../assessment/roadmap.ts";
import type { Catalogue } from "../questionnaire/questionnaire.ts";
import type { Plan } from "../response/response-schema.ts";
import type { Candidates } from "./candidates.ts";
import type { Schedule } from "./schedule.ts";

export interface Explained {
  readonly schedule: Schedule;
  /** Candidates that could be placed, but would add nothing. */
  readonly dropped: ReadonlySet<number>;
  readonly candidates: Candidates;
  readonly quarters: readonly string[];
  readonly means: Roadmap["ambition"];
  readonly catalogue: Catalogue;
  readonly plan: Plan;
}
