import { check as en } from "./en/check.ts";
import type { InEveryLanguage } from "./locale.ts";
import { check as nl } from "./nl/check.ts";

export type CheckMessages = typeof nl;

export const checkMessages: InEveryLanguage<CheckMessages> = { nl, en };
