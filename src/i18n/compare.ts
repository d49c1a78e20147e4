import { compare as en } from "./en/compare.ts";
import type { InEveryLanguage } from "./locale.ts";
import { compare as nl } from "./nl/compare.ts";

export type CompareMessages = typeof nl;

export const compareMessages: InEveryLanguage<CompareMessages> = { nl, en };
