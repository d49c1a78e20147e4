/** What stands beside an answer (a note, evidence, what a group says of it), and what becomes of it when that changes. */
import { hasRemarks, isSkipped } from "./open-question.ts";
import type { Answer, Remarks, Statement } from "./response.ts";

/** Left open on purpose; without a remark a bare `unanswered` says it. */
export function skipWith(remarks: Remarks): Answer {
  const said = present(remarks);
  return { kind: "none", state: "unanswered", ...(hasRemarks(said) ? { skipped: true } : {}), ...said };
}

/** The same answer with these remarks and no others: a skip stays one. Undefined where nothing is left to say. */
export function withRemarksOf(answer: Answer | undefined, remarks: Remarks): Answer | undefined {
  if (isSkipped(answer)) return skipWith(remarks);
  const said: Statement = answer ? withoutRemarks(answer) : { kind: "none", state: "unanswered" };
  const changed = { ...said, ...present(remarks) };
  return hasRemarks(changed) || !isUnanswered(said) ? changed : undefined;
}

export function withoutRemarks(answer: Answer): Statement {
  const { note: _note, evidence: _evidence, reason: _reason, dissent: _dissent, earlier: _earlier, ...said } = answer;
  return said;
}

export function remarksOf(answer: Answer | undefined): Remarks {
  if (!answer) return {};
  const { note, evidence, reason, dissent, earlier } = answer;
  return present({ note, evidence, reason, dissent, earlier });
}

function isUnanswered(said: Statement): boolean {
  return said.kind === "none" && said.state === "unanswered";
}

function present(remarks: Remarks): Remarks {
  return Object.fromEntries(Object.entries(remarks).filter(([, value]) => value !== undefined));
}
