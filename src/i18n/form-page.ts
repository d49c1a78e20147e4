import { formPage as en } from "./en/form-page.ts";
import type { InEveryLanguage } from "./locale.ts";
import { formPage as nl } from "./nl/form-page.ts";

export type FormPageMessages = typeof nl;

export const formPageMessages: InEveryLanguage<FormPageMessages> = { nl, en };
