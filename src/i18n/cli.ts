import { cli as en } from "./en/cli.ts";
import type { InEveryLanguage } from "./locale.ts";
import { cli as nl } from "./nl/cli.ts";

export type CliMessages = typeof nl;

export const cliMessages: InEveryLanguage<CliMessages> = { nl, en };
