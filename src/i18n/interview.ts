import { interview as en } from "./en/interview.ts";
import type { InEveryLanguage } from "./locale.ts";
import { interview as nl } from "./nl/interview.ts";

export type InterviewMessages = typeof nl;

export const interviewMessages: InEveryLanguage<InterviewMessages> = { nl, en };
