import { batch as en } from "./en/batch.ts";
import type { InEveryLanguage } from "./locale.ts";
import { batch as nl } from "./nl/batch.ts";

export type BatchMessages = typeof nl;

export const batchMessages: InEveryLanguage<BatchMessages> = { nl, en };
