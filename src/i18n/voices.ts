import { voices as en } from "./en/voices.ts";
import { formatList } from "./format.ts";
import type { InEveryLanguage, Locale } from "./locale.ts";
import { voices as nl } from "./nl/voices.ts";

export type VoicesMessages = typeof nl;

export const voicesMessages: InEveryLanguage<VoicesMessages> = { nl, en };

type Counted = Readonly<
  Partial<Record<keyof VoicesMessages["quality"]["flagged"], { readonly of: number; readonly count: number }>>
>;

/** One sentence for each sign that was seen; none where nothing was. */
export function qualitySentences(locale: Locale, quality: Counted): string[] {
  const { flagged } = voicesMessages[locale].quality;
  return (Object.keys(flagged) as (keyof Counted)[]).flatMap((sign) => {
    const { of = 0, count = 0 } = quality[sign] ?? {};
    return count === 0 ? [] : [flagged[sign](count, of)];
  });
}

interface Shifted {
  readonly levels: readonly string[];
  readonly priorities?: readonly string[];
}

interface Tried {
  readonly weighting?: Shifted & { readonly other: keyof VoicesMessages["robustness"]["weighting"] };
  readonly leaveOneOut?: Shifted & { readonly tried: number; readonly of: number };
}

/** What changes with the other weighting, and without any one respondent: a sentence each. */
export function robustnessSentences(locale: Locale, tried: Tried, nameOf: (id: string) => string): string[] {
  const { robustness: say } = voicesMessages[locale];
  const { weighting, leaveOneOut } = tried;
  const name = (id: string) => (id === "overall" ? say.overall : nameOf(id));
  const sentence = (condition: string, { levels, priorities }: Shifted) =>
    `${condition}, ${say.outcome(formatList(locale, levels.map(name)), priorities?.map(name))}.`;
  return [
    ...(weighting ? [sentence(say.weighting[weighting.other], weighting)] : []),
    ...(leaveOneOut ? [sentence(say.leaveOneOut(leaveOneOut.tried, leaveOneOut.of), leaveOneOut)] : []),
  ];
}
