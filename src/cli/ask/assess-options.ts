/** What `assess` is told, and what is known before the first question. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Response } from "../../core/response/response.ts";

export interface AssessOptions {
  readonly file?: string | undefined;
  /** File of a questionnaire of one's own. */
  readonly questionnaire?: string | undefined;
  /** The short form; an earlier file keeps its own. */
  readonly core?: boolean | undefined;
  /** NIS code or own id. */
  readonly organisation?: string | undefined;
  readonly name?: string | undefined;
  readonly inhabitants?: string | undefined;
  /** `none`: for the organisation as a whole. */
  readonly role?: string | undefined;
  /** Id of who answers. */
  readonly respondent?: string | undefined;
  /** False: never ask. */
  readonly input?: boolean | undefined;
  /** The result as JSON instead of a table. */
  readonly json?: boolean | undefined;
  /** Plain lines instead of redrawn screens, also through a pipe. */
  readonly plain?: boolean | undefined;
}

export interface Prepared {
  readonly questionnaire: Questionnaire;
  readonly path: string;
  readonly response: Response;
  /** The file was there: the interview goes on. */
  readonly earlier: boolean;
  /** What the respondent must know beforehand. */
  readonly notices: readonly string[];
}
