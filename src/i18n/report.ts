import { report as en } from "./en/report.ts";
import type { InEveryLanguage } from "./locale.ts";
import { report as nl } from "./nl/report.ts";

export type ReportMessages = typeof nl;

export const reportMessages: InEveryLanguage<ReportMessages> = { nl, en };
