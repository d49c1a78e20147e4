/** Parts: what `score --partial` writes and `merge` adds up. */
import type { parts as nl, partErrors as nlErrors } from "../nl/parts.ts";

export const parts: typeof nl = {
  written: (organisations, texts) =>
    [
      organisations === 1
        ? "Part with the counts of 1 organisation."
        : `Part with the counts of ${organisations} organisations.`,
      texts
        ? "It holds no ids of respondents, but it does hold notes and evidence with the role beside them; --no-texts leaves those out."
        : "It holds no ids of respondents and no notes or evidence.",
      "Treat it like the answers themselves: the counts of one respondent are the answers.",
    ].join("\n"),
  adding: (done) => `Adding up: organisation ${done}`,
  spread: (count) =>
    `${count === 1 ? "1 organisation stands" : `${count} organisations stand`} in more than one part, and the counts were added up. A part holds no ids: who answered in two parts counts twice, and that cannot be seen.`,
  merged: (entries, path) =>
    entries === 1 ? `1 organisation added up in ${path}.` : `${entries} organisations and rounds added up in ${path}.`,
};

const again = "Make it again with datapeil score … --partial.";

export const partErrors: typeof nlErrors = {
  "only-with": ({ option, other }) => `${option} goes with ${other}: add that, or leave ${option} out.`,
  "no-parts": ({ paths }) =>
    `${paths} holds no parts. A part is made with: datapeil score answers/ --partial -o part.ndjson`,
  "not-a-part": ({ path }) => `${path} is no part of score --partial. The export of a survey is read with --mapping.`,
  "part-later-version": ({ path }) => `${path} was made with a newer Datapeil. Use that here too.`,
  "part-cut-off": ({ path }) => `${path} is not complete: its end is missing. ${again}`,
  "part-broken": ({ path, line }) => `${path}:${line} cannot be understood. ${again}`,
  "part-out-of-order": ({ path }) => `${path} is not in order: it was changed by hand. ${again}`,
  "part-twice": ({ organisation, one, other }) =>
    `${organisation}: the same counts stand in ${one} and in ${other}${one === other ? "" : ", perhaps because one part was added to the other already"}. Leave one out, or count both with --repeat.`,
  "parts-two-questionnaires": ({ path, one, other, two }) =>
    `${path} counts ${one}, and ${other} counts ${two}${one === two ? " with other contents" : ""}. Only parts of the same questionnaire add up.`,
  "part-other-questionnaire": ({ path, one, here }) =>
    `${path} counts ${one}, which is not the questionnaire ${here} of this place. Give the same one with --questionnaire FILE, or use the same version of Datapeil.`,
  "parts-drafts-differ": ({ path, other }) =>
    `One of ${path} and ${other} also counts answers that were not submitted (--drafts). Make them in the same way.`,
  "parts-without-drafts": () =>
    "These parts count no answers that were not submitted. Make them again with score --partial --drafts.",
  "parts-without-names": () => "These parts hold no names of owners. Make them again with score --partial --identify.",
  "partial-later": ({ flags }) => `A part holds counts and no outcome yet: give ${flags} to datapeil merge.`,
  "partial-two-questionnaires": ({ one, other }) =>
    `A part counts one questionnaire; here are answers to ${one} and to ${other}. Make separate parts of them.`,
};
