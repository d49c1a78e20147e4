/** What a group of organisations is called. */
import type { PeerField } from "../../core/organisations/peers/peer-file.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatCount } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { peersMessages } from "../../i18n/peers.ts";

interface Named {
  readonly questionnaire: Questionnaire;
  readonly locale: Locale;
}

/** A size class by its inhabitants; a province or a group by its own name. */
export function peerGroupName(group: string, by: PeerField, { questionnaire, locale }: Named): string {
  const say = peersMessages[locale];
  const special: Readonly<Record<string, string | undefined>> = say.groups;
  const sizes = questionnaire.catalogue?.sizes ?? [];
  const at = by === "size" ? sizes.findIndex(({ id }) => id === group) : -1;
  const size = sizes[at];
  if (!size) return special[group] ?? group;
  const next = sizes[at + 1];
  const count = (inhabitants: number) => formatCount(locale, inhabitants);
  return say.inhabitants(size.from === 0 ? undefined : count(size.from), next && count(next.from));
}
