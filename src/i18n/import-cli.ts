import { importCli as en } from "./en/import-cli.ts";
import type { InEveryLanguage } from "./locale.ts";
import { importCli as nl } from "./nl/import-cli.ts";

export const importCliMessages: InEveryLanguage<typeof nl> = { nl, en };
