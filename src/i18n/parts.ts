import { parts as en } from "./en/parts.ts";
import type { InEveryLanguage } from "./locale.ts";
import { parts as nl } from "./nl/parts.ts";

export type PartsMessages = typeof nl;

export const partsMessages: InEveryLanguage<PartsMessages> = { nl, en };
