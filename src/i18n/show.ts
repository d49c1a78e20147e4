import { show as en } from "./en/show.ts";
import type { InEveryLanguage } from "./locale.ts";
import { show as nl } from "./nl/show.ts";

export type ShowMessages = typeof nl;

export const showMessages: InEveryLanguage<ShowMessages> = { nl, en };
