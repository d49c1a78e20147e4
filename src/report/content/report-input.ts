/** What every report is made from: nothing else enters, so the same input gives the same report. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Theme } from "../theme.ts";
import type { Outline } from "./outline.ts";

export interface ReportInput {
  readonly assessment: Assessment;
  /** Already in the language of the report, with its catalogue of actions. */
  readonly questionnaire: Questionnaire;
  readonly locale: Locale;
  /** The organisation and its answers are invented: said on the cover and on every page. */
  readonly example?: boolean;
  /** The Assessment goes with the report, in the same file: said where the figures are explained. */
  readonly attached?: boolean;
  /** What changed since an earlier measurement, made with this Assessment as the later one. */
  readonly comparison?: Comparison;
  /** Others of its kind, as counts; absent: no chapter about them. */
  readonly peers?: PeerFile;
  /** Which chapters, in which order; absent: all of them. */
  readonly outline?: Outline;
  /** The look of a house; absent: ours. */
  readonly theme?: Theme;
}
