import { workshop as en } from "./en/workshop.ts";
import type { InEveryLanguage } from "./locale.ts";
import { workshop as nl } from "./nl/workshop.ts";

export type WorkshopMessages = typeof nl;

export const workshopMessages: InEveryLanguage<WorkshopMessages> = { nl, en };
