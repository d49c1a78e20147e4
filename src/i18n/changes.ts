import * as en from "./en/changes.ts";
import type { InEveryLanguage } from "./locale.ts";
import * as nl from "./nl/changes.ts";

export const changeMessages: InEveryLanguage<typeof nl> = { nl, en };
