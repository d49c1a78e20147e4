/** Whether a question still waits for its answer: a note alone is none, a skip is. */
import type { Answer } from "./response.ts";

/** Not answered and not skipped: what an interview goes on with. */
export function isOpen(answer: Answer | undefined): boolean {
  return answer === undefined || (isUnanswered(answer) && !isSkipped(answer));
}

/** Left open on purpose. */
export function isSkipped(answer: Answer | undefined): boolean {
  return answer !== undefined && isUnanswered(answer) && (isMarkedSkipped(answer) || !hasRemarks(answer));
}

export function hasRemarks({ note, evidence = [], reason, dissent, earlier }: Omit<Answer, "kind">): boolean {
  return [note, reason, dissent, earlier].some((remark) => remark !== undefined) || evidence.length > 0;
}

function isUnanswered(answer: Answer): boolean {
  return answer.kind === "none" && answer.state === "unanswered";
}

function isMarkedSkipped(answer: Answer): boolean {
  return answer.kind === "none" && answer.skipped === true;
}
