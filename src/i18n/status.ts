import { status as en } from "./en/status.ts";
import type { InEveryLanguage } from "./locale.ts";
import { status as nl } from "./nl/status.ts";

export type StatusMessages = typeof nl;

export const statusMessages: InEveryLanguage<StatusMessages> = { nl, en };
