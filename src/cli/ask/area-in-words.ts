import type { AreaProgress } from "../../core/interview/progress.ts";
import { questionStatuses } from "../../core/interview/progress.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

/** "Bestuur: 3 beantwoord, 1 nog open": the counts of an area that are not nought. */
export function areaInWords(area: AreaProgress, say: InterviewMessages): string {
  const parts = questionStatuses
    .filter((status) => area[status] > 0)
    .map((status) => `${area[status]} ${say.review.status[status]}`);
  return `${sanitizeForTerminal(area.area.name)}: ${parts.join(", ")}`;
}
