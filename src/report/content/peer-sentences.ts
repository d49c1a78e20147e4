/** What is said of an organisation beside its peers, by rule: the same on a terminal and in a report. */
import type { ComparedFigure, PeerComparison } from "../../core/organisations/peers/comparison.ts";
import { overallFigureId } from "../../core/organisations/peers/fold.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatDate, formatList, formatScore } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { peersMessages } from "../../i18n/peers.ts";
import { peerGroupName } from "./peer-group-name.ts";

export interface PeerWords {
  readonly questionnaire: Questionnaire;
  readonly locale: Locale;
  readonly name: (id: string) => string;
}

export interface PeerSentences {
  /** With whom, how many, and when they were measured. */
  readonly about: readonly string[];
  readonly findings: readonly string[];
  readonly reading: string;
}

export function peerSentences(comparison: PeerComparison, words: PeerWords): PeerSentences {
  const { locale, questionnaire } = words;
  const { own, groups, period } = peersMessages[locale];
  const { file, group, organisations } = comparison;
  const name = group === undefined ? groups.all : peerGroupName(group, file.by, { questionnaire, locale });
  const when = period(formatDate(locale, file.from), formatDate(locale, file.to));
  const hidden = group === undefined && file.by !== "none" ? [own.groupHidden(file.minimum)] : [];
  return {
    about: [own.about(organisations, name, when), ...hidden],
    findings: [...quarters(comparison, words), ...overall(comparison, words)],
    reading: `${own.reading} ${own.included}`,
  };
}

/** Half of those at the same tenth count as passed: so many are in the highest quarter, and so many in the lowest. */
const quarter = 0.25;
/** A longer list says no more than the table. */
const mostNamed = 6;

function quarters({ figures }: PeerComparison, { locale, name }: PeerWords): string[] {
  const { own } = peersMessages[locale];
  const named = (wanted: (percentile: number) => boolean) => {
    const found = figures.filter(({ id, place }) => id !== overallFigureId && place && wanted(place.percentile));
    const names = found.map(({ id }) => name(id));
    return names.length <= mostNamed
      ? formatList(locale, names)
      : own.andMore(names.slice(0, mostNamed - 1).join(", "), names.length - mostNamed + 1);
  };
  const strong = named((percentile) => percentile >= 1 - quarter);
  const weak = named((percentile) => percentile <= quarter);
  const said = [...(strong === "" ? [] : [own.strong(strong)]), ...(weak === "" ? [] : [own.weak(weak)])];
  return said.length > 0 ? said : [own.middle];
}

function overall({ figures }: PeerComparison, { locale }: PeerWords): string[] {
  const whole = figures.find((figure): figure is ComparedFigure => figure.id === overallFigureId);
  if (whole?.score === undefined || !whole.place) return [];
  const { lower, same, higher } = whole.place;
  const [score, median] = [whole.score, whole.median].map((value) => formatScore(locale, value));
  return [peersMessages[locale].own.overall(score ?? "", median ?? "", lower, same, higher)];
}
