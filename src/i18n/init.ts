import { init as en } from "./en/init.ts";
import type { InEveryLanguage } from "./locale.ts";
import { init as nl } from "./nl/init.ts";

export type InitMessages = typeof nl;

export const initMessages: InEveryLanguage<InitMessages> = { nl, en };
