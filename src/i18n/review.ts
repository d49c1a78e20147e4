import { review as en } from "./en/review.ts";
import type { InEveryLanguage } from "./locale.ts";
import { review as nl } from "./nl/review.ts";

export type ReviewMessages = typeof nl;

export const reviewMessages: InEveryLanguage<ReviewMessages> = { nl, en };
