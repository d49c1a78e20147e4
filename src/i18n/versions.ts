import { versions as en } from "./en/versions.ts";
import type { InEveryLanguage } from "./locale.ts";
import { versions as nl } from "./nl/versions.ts";

export type VersionMessages = typeof nl;

export const versionMessages: InEveryLanguage<VersionMessages> = { nl, en };
