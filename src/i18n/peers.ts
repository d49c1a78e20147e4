import { peers as en } from "./en/peers.ts";
import type { InEveryLanguage } from "./locale.ts";
import { peers as nl } from "./nl/peers.ts";

export type PeersMessages = typeof nl;

export const peersMessages: InEveryLanguage<PeersMessages> = { nl, en };
