import { keeping as en } from "./en/keeping.ts";
import type { InEveryLanguage } from "./locale.ts";
import { keeping as nl } from "./nl/keeping.ts";

export type KeepingMessages = typeof nl;

export const keepingMessages: InEveryLanguage<KeepingMessages> = { nl, en };
