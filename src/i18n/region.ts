import { region as en } from "./en/region.ts";
import type { InEveryLanguage } from "./locale.ts";
import { region as nl } from "./nl/region.ts";

export type RegionMessages = typeof nl;

export const regionMessages: InEveryLanguage<RegionMessages> = { nl, en };
