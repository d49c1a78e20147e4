import { errors as en } from "./en/errors.ts";
import type { InEveryLanguage } from "./locale.ts";
import { errors as nl } from "./nl/errors.ts";

export type ErrorMessages = typeof nl;

export const errorMessages: InEveryLanguage<ErrorMessages> = { nl, en };
