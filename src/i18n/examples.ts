import { examples as en } from "./en/examples.ts";
import type { InEveryLanguage } from "./locale.ts";
import type { Examples } from "./nl/examples.ts";
import { examples as nl } from "./nl/examples.ts";

/** Command, as in `roadmap set` → its examples. */
export const exampleMessages: InEveryLanguage<Readonly<Record<string, Examples | undefined>>> = { nl, en };
