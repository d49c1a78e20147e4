import { form as en } from "./en/form.ts";
import type { InEveryLanguage } from "./locale.ts";
import { form as nl } from "./nl/form.ts";

export type FormMessages = typeof nl;

export const formMessages: InEveryLanguage<FormMessages> = { nl, en };
