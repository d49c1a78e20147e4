/** The outcome of a workshop: it decides, so that a tally keeps all of it. */
import type { Answer, Response } from "../../response/response.ts";
import { compareText } from "../../text/compare-text.ts";

export type Workshop = Omit<Response, "answers"> & { readonly answers: Readonly<Record<string, Answer>> };

type Told = Pick<Response, "submitted" | "started" | "respondent">;

/** The latest submitted first. A draft, taken because that was asked, comes after every one that was submitted. */
export function compareWorkshops(a: Told, b: Told): number {
  const moments = ({ submitted, started }: Told) => [submitted ?? "", started ?? ""].join(" ");
  return compareText(moments(b), moments(a)) || compareText(a.respondent.id, b.respondent.id);
}

export function latestWorkshop(a: Workshop | undefined, b: Workshop | undefined): Workshop | undefined {
  if (!a || !b) return a ?? b;
  const order = compareWorkshops(a, b) || compareText(JSON.stringify(a.answers), JSON.stringify(b.answers));
  return order <= 0 ? a : b;
}

export function asWorkshop(response: Response): Workshop {
  return { ...response, answers: Object.fromEntries(response.answers) };
}
