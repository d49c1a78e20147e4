/** Note and evidence with a question. */
import type { Question } from "../core/questionnaire/questionnaire.ts";
import type { Answer, Remarks } from "../core/response/response.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";

export function remarksPart(
  question: Question,
  context: PageContext,
): { readonly node: HTMLElement; readonly refresh: () => void } {
  const say = context.say.page.question;
  const note = element("textarea", {
    rows: 2,
    maxlength: 2000,
    input: () => remark({ note: note.value.trim() || undefined }),
  });
  const evidence = element("textarea", { rows: 2, input: () => remark({ evidence: linesOf(evidence.value) }) });
  const summary = element("summary", {}, say.remarks);
  const node = element(
    "details",
    { class: "remarks" },
    summary,
    element("label", { class: "field" }, say.note, note),
    element("label", { class: "field" }, say.evidence, evidence),
  );
  return {
    node,
    refresh: () => {
      const answer = context.draft().answers[question.id];
      show(note, answer?.note ?? "");
      show(evidence, (answer?.evidence ?? []).join("\n"));
      summary.textContent = answer?.note || answer?.evidence ? say.remarksGiven : say.remarks;
    },
  };

  function remark(changes: Remarks): void {
    const earlier: Answer = context.draft().answers[question.id] ?? { kind: "none", state: "unanswered" };
    const { note: _note, evidence: _evidence, ...rest } = earlier;
    const remarks = { note: earlier.note, evidence: earlier.evidence, ...changes };
    const kept = Object.fromEntries(Object.entries(remarks).filter(([, value]) => value !== undefined));
    const nothing = rest.kind === "none" && rest.state === "unanswered" && Object.keys(kept).length === 0;
    context.answer(question.id, nothing ? undefined : { ...rest, ...kept });
  }
}

/** Not while one types in it: what was typed would be tidied under one's hands. */
function show(field: HTMLTextAreaElement, text: string): void {
  if (document.activeElement !== field) field.value = text;
}

function linesOf(text: string): readonly string[] | undefined {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length > 0 ? lines : undefined;
}
