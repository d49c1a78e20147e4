import { imports as en } from "./en/import.ts";
import type { InEveryLanguage } from "./locale.ts";
import { imports as nl } from "./nl/import.ts";

export type ImportMessages = typeof nl;

export const importMessages: InEveryLanguage<ImportMessages> = { nl, en };
