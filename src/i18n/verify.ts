import { verify as en } from "./en/verify.ts";
import type { InEveryLanguage } from "./locale.ts";
import { verify as nl } from "./nl/verify.ts";

export type VerifyMessages = typeof nl;

export const verifyMessages: InEveryLanguage<VerifyMessages> = { nl, en };
