import { tables as en } from "./en/tables.ts";
import type { InEveryLanguage } from "./locale.ts";
import { tables as nl } from "./nl/tables.ts";

export type TableMessages = typeof nl;

export const tableMessages: InEveryLanguage<TableMessages> = { nl, en };
