import { results as en } from "./en/results.ts";
import type { InEveryLanguage } from "./locale.ts";
import { results as nl } from "./nl/results.ts";

export type ResultsMessages = typeof nl;

export const resultsMessages: InEveryLanguage<ResultsMessages> = { nl, en };
