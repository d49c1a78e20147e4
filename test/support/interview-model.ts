/** The reference for the interview: a plain list of answers and a place, walked by hand. */
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";

export class InterviewModel {
  /** By question: a level, or any other word for what was answered; `unanswered` for a skip. */
  readonly answers = new Map<string, string>();
  readonly notes = new Map<string, readonly string[]>();
  readonly evidence = new Map<string, readonly string[]>();
  place: string;
  fromReview = false;
  from: string | undefined;
  readonly questionnaire: Questionnaire;

  constructor(questionnaire: Questionnaire) {
    this.questionnaire = questionnaire;
    this.place = this.asked()[0] ?? "review";
  }

  asked(): string[] {
    const reaches = (id: string, atLeast: number): boolean =>
      this.isAsked(id) && Number(this.answers.get(id) ?? Number.NaN) >= atLeast;
    return this.questionnaire.questions
      .filter(({ askIf }) => !askIf || reaches(askIf.question, askIf.atLeast))
      .map((question) => question.id);
  }

  isAsked(id: string): boolean {
    const condition = this.questionnaire.questions.find((question) => question.id === id)?.askIf;
    if (!condition) return true;
    return this.isAsked(condition.question) && Number(this.answers.get(condition.question)) >= condition.atLeast;
  }

  /** Answered or noted, and no longer asked; a bare skip is no answer. */
  hidden(): string[] {
    return this.questionnaire.questions
      .map(({ id }) => id)
      .filter((id) => !this.isAsked(id))
      .filter((id) => (this.answers.get(id) ?? "unanswered") !== "unanswered" || this.remarksOf(id).length > 0);
  }

  open(): string[] {
    return this.asked().filter((id) => !this.answers.has(id));
  }

  answer(value: string): void {
    if (this.place === "review") return;
    this.answers.set(this.place, value);
    this.onward();
  }

  onward(): void {
    if (this.place === "review") return;
    const asked = this.asked();
    const after = asked[asked.indexOf(this.place) + 1];
    if (this.fromReview || after === undefined) this.review();
    else this.place = after;
    this.fromReview = false;
  }

  back(): void {
    const asked = this.asked();
    if (this.place === "review") this.place = asked.find((id) => id === this.from) ?? asked.at(-1) ?? "review";
    else if (this.fromReview) this.review();
    else this.place = asked[asked.indexOf(this.place) - 1] ?? this.place;
    this.fromReview = false;
  }

  review(): void {
    if (this.place !== "review") this.from = this.place;
    this.place = "review";
    this.fromReview = false;
  }

  goTo(id: string): void {
    if (!this.asked().includes(id)) return;
    this.fromReview = this.place === "review" || this.fromReview;
    this.place = id;
  }

  /** To the first question without an answer or a skip, whatever was noted beside it. */
  goOn(): void {
    const [open] = this.open();
    this.fromReview = false;
    if (open === undefined) this.review();
    else this.place = open;
  }

  /** As if the program was started again. */
  resume(): void {
    this.from = undefined;
    this.place = "review";
    this.goOn();
  }

  write(what: "notes" | "evidence", lines: readonly string[]): void {
    if (this.place === "review") return;
    const kept = what === "notes" ? lines.join("\n").trim().split("\n") : lines;
    if (kept.join("") === "") this[what].delete(this.place);
    else this[what].set(this.place, kept);
  }

  /** What stands in the file, by question: what was answered, or `noted` where there is only a note or evidence. */
  said(): ReadonlyMap<string, string> {
    const noted = [...this.notes.keys(), ...this.evidence.keys()].map((id) => [id, "noted"] as const);
    return new Map([...noted, ...this.answers]);
  }

  remarksOf(id: string): readonly string[] {
    return [...(this.notes.get(id) ?? []), ...(this.evidence.get(id) ?? [])];
  }
}
