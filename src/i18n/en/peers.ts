/** Comparing with other organisations: `peers`, `score --peers` and the chapter of the report. */
import type { peers as nl, peerErrors as nlErrors } from "../nl/peers.ts";

const organisations = (count: number) => (count === 1 ? "1 organisation" : `${count} organisations`);

export const peers: typeof nl = {
  fields: {
    size: "by size class",
    province: "by province",
    group: "by group",
    none: "all organisations together",
  },
  heading: (by) => `Organisations compared, ${by}`,
  questionnaire: (title, version) => `${title} ${version}`,
  period: (from, to) => (from === to ? `assessments of ${from}` : `assessments of ${from} to ${to}`),
  group: (name, count) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${organisations(count)}`,
  groups: { others: "smaller groups together", unknown: "not known", all: "all together" },
  inhabitants: (from, below) => {
    if (from === undefined)
      return below === undefined ? "any number of inhabitants" : `fewer than ${below} inhabitants`;
    return below === undefined ? `${from} inhabitants or more` : `${from} to ${below} inhabitants`;
  },
  columns: {
    figure: "Dimension or area",
    n: "Number",
    median: "Median",
    level: (value) => `L${value}`,
  },
  overall: "All together",
  explained:
    "25%, median and 75%: a quarter, half and three quarters of the organisations score at most as much, to a tenth of a level. L0, L1 …: how many organisations stand on that level.",
  hidden: (minimum) =>
    `A figure is shown only if at least ${minimum} organisations have it. What stays below that is hidden, and sometimes a group beside it, so that nothing follows from the total.`,
  tooFew: (minimum) => `Too few organisations to show anything: at least ${minimum} are needed.`,
  noFigures: (minimum) => `No figure is that of at least ${minimum} organisations.`,
  ranking: (name) => `By name, the highest score first: ${name}`,
  older: (count) =>
    count === 1
      ? "1 earlier assessment of an organisation does not count: the latest does."
      : `${count} earlier assessments of organisations do not count: the latest of each does.`,
  added: (count) =>
    `${count} files added up. An organisation that stands in two of them counts twice: without names that cannot be seen.`,
  exchange: (minimum) =>
    `This file is for adding up, and also holds groups of fewer than ${minimum} organisations. Do not hand it to organisations; make a file without --for exchange for that.`,
  own: {
    heading: "Beside other organisations",
    about: (count, group, period) =>
      `Compared with ${organisations(count)} (${group}), ${period}. Only numbers per score are known, no names.`,
    groupHidden: (minimum) =>
      `Your own group does not have ${minimum} organisations that may be shown, so this compares with all of them.`,
    nobody: (minimum) => `There are too few organisations to compare with: at least ${minimum} are needed.`,
    columns: {
      figure: "Dimension or area",
      score: "Here",
      median: "Median",
      band: "Middle half",
      place: "Higher than",
    },
    band: (low, high) => (low === high ? low : `${low} – ${high}`),
    strong: (names) => `In the highest quarter of the group: ${names}.`,
    weak: (names) => `In the lowest quarter of the group: ${names}.`,
    andMore: (names, more) => `${names} and ${more} others`,
    middle: "Nowhere in the highest or the lowest quarter of the group.",
    overall: (score, median, lower, same, higher) =>
      `All together: ${score} against a median of ${median}. ${placeWords(lower, same, higher)}`,
    alt: (rows) => `Own score, median and middle half of the other organisations for each dimension and area. ${rows}.`,
    altRow: (name, score, median, low, high) =>
      `${name}: ${score} here, median ${median}, middle half from ${low} to ${high}`,
    noScore: "no score",
    legend: { score: "here", median: "median", band: "middle half" },
    reading:
      "Middle half: a quarter of the organisations scores lower, a quarter higher. Higher than: the share of organisations that scores lower, equal ones for half. All to a tenth of a level.",
    withheld:
      "What holds sensitive questions is left out: those do not count in this report, and do in the figures of the others.",
    included: "If your own assessment is in the file, it counts in the group.",
  },
};

function placeWords(lower: number, same: number, higher: number): string {
  const scores = (count: number) => (count === 1 ? "1 scores" : `${count} score`);
  return `Of the ${lower + same + higher} organisations, ${scores(lower)} lower, ${same} about the same and ${higher} higher.`;
}

export const peerErrors: typeof nlErrors = {
  "not-a-peer-file": ({ path }) =>
    `${path} is no file of datapeil peers. Make one with: datapeil peers PATHS -o peers.json`,
  "peers-two-questionnaires": ({ one, two }) =>
    `Here are assessments with ${one} and with ${two}. Only assessments with the same questionnaire can be compared.`,
  "peers-grouped-otherwise": ({ path, by, told }) =>
    `${path} is grouped with --by ${told}, and not with --by ${by}. Leave --by out, or make the file again.`,
  "peers-not-for-exchange": ({ path }) =>
    `${path} was made to be handed out: small groups are hidden in it, so a sum would be wrong. Ask for the file that was made with --for exchange.`,
  "peers-from-outside": ({ organisation }) =>
    `The result of ${organisation} was made to go outside: sensitive questions do not count in it, so it cannot be compared. Give the result of score --json, or the answers.`,
  "peers-no-names": ({ path }) => `${path} holds no names. Only assessments themselves can be ranked.`,
  "peers-rank-exchange": () => "--rank shows names, and a file to add up holds none. Choose one of them.",
  "peers-other-questionnaire": ({ path, one, two }) =>
    `${path} compares ${one}, and this assessment is with ${two}. Ask for a file with the same questionnaire.`,
  "peers-only-text": ({ form }) => `--peers goes with the text on the screen and with the report, not with ${form}.`,
};
