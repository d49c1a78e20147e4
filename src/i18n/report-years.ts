import { reportYears as en } from "./en/report-years.ts";
import type { InEveryLanguage } from "./locale.ts";
import { reportYears as nl } from "./nl/report-years.ts";

export type ReportYearsMessages = typeof nl;

export const reportYearsMessages: InEveryLanguage<ReportYearsMessages> = { nl, en };
