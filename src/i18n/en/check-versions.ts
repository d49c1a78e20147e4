/** What is wrong between a questionnaire and its earlier version, and how to mend it. One sentence a code. */
type Values = Readonly<Record<string, string | number>>;

const meant = ({ nearest }: Values) => (nearest ? ` Did you mean ${nearest}?` : "");

/** What `changes` can say of a question. */
const changed: Readonly<Record<string, string>> = {
  added: "is new",
  removed: "was removed",
  reworded: "is worded differently",
  reweighted: "counts differently",
};

const steps: Readonly<Record<string, string>> = {
  patch: "only the wording changed",
  minor: "something was added, removed or weighted differently",
  major: "something no longer means the same",
};

export const checkVersions = {
  "not-a-replacement": ({ given }: Values) =>
    `${given} does not say what becomes of the answers. Write same, or what each level is now: { 0: 0, 1: 2, 2: ask }.`,
  "replaces-still-asked": ({ id }: Values) =>
    `The question ${id} is still asked, so no other can replace it. Give the new question an id of its own and take ${id} away.`,
  "replaces-unknown-choice": (values: Values) =>
    `${values.to} is no answer to this question.${meant(values)} Possible: ${values.allowed}.`,
  "replaces-without-choices": () =>
    "This question is not answered by a level or an option, so there is nothing to translate to. Write same, or have it asked again.",
  "replaces-unknown": (values: Values) =>
    `${values.id} was not in version ${values.version}, and changes names no removed question with that id.${meant(values)}`,
  "replaces-incomplete": ({ id, missing }: Values) =>
    `Nothing says what ${missing} of ${id} is now: whoever answered that gets the question again. If that is meant, write ask.`,
  "version-not-raised": ({ version, step, least }: Values) =>
    `Something changed and the version is still ${version}. Make it ${least} or later: ${steps[String(step)] ?? step}.`,
  "version-step-too-small": ({ version, before, step, least, what, more }: Values) =>
    `From ${before} to ${version} is too small a step: ${steps[String(step)] ?? step} (${what}${Number(more) > 0 ? ` and ${more} more` : ""}). Make it ${least} or later.`,
  "version-lowered": ({ version, before }: Values) =>
    `Version ${version} is older than ${before}, which it is compared with. Raise version, or swap the two.`,
  "change-not-listed": ({ id, kind }: Values) =>
    `The question ${id} ${changed[String(kind)] ?? kind}, and changes does not say so. List it under ${kind} of this version: whoever began earlier is told.`,
  "change-not-so": ({ id, kind, version }: Values) =>
    `According to changes, ${id} ${changed[String(kind)] ?? kind}. Compared with version ${version} that is not so.`,
  "meaning-changed-same-id": ({ id }: Values) =>
    `An answer to ${id} no longer has the same value, and the question kept its id: earlier answers would silently count otherwise. Give it a new id, with replaces: { ${id}: … }.`,
} satisfies Record<string, (values: Values) => string>;
