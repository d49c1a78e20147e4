import { examples as en } from "./en/examples.ts";
import type { InEveryLanguage } from "./locale.ts";
import { examples as nl } from "./nl/examples.ts";

/** Command lines that work as they stand, each with what it does. */
export type Examples = readonly (readonly [command: string, does: string])[];

/** Command, as in `roadmap set` → its examples. */
export const exampleMessages: InEveryLanguage<Readonly<Record<string, Examples | undefined>>> = { nl, en };
