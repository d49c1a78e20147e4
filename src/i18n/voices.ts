import { voices as en } from "./en/voices.ts";
import type { InEveryLanguage } from "./locale.ts";
import { voices as nl } from "./nl/voices.ts";

export type VoicesMessages = typeof nl;

export const voicesMessages: InEveryLanguage<VoicesMessages> = { nl, en };
