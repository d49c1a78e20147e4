/** What an Assessment is made of beside the answers, and who wins where several say it. */
import type { Asked, Assessment, Settings, Warning } from "../assessment/assessment.ts";
import type { RolePair } from "../assessment/voices.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Ambition, OrganisationFile, Plan } from "../response/response-schema.ts";
import { withoutNames } from "./plan-owners.ts";
import type { Said } from "./tally/said.ts";
import { addSaid, ambitionSaid, inhabitantsSaid, nameSaid, saidIn } from "./tally/said.ts";
import type { Tally } from "./tally/tally.ts";

export interface Circumstances {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** The organisation's own file, if there is one. */
  readonly organisation?: OrganisationFile | undefined;
  /** What was asked on the command line; wins over the files. */
  readonly ambition?: Ambition | undefined;
  readonly date?: string | undefined;
  /** Drafts were taken too: said among the settings, since the answers do not tell. */
  readonly drafts?: boolean | undefined;
  /** Owners of actions by the name that was written, which may be a person's. */
  readonly identify?: boolean | undefined;
  /** Nobody asks for the plan, which takes the most time. */
  readonly withoutPlan?: boolean | undefined;
  /** Two roles to put beside each other; absent: the usual ones, see `perceptionOf`. */
  readonly roles?: RolePair | undefined;
  /** Also how firm the first actions of the plan are, which takes a plan for each case that is tried. */
  readonly priorities?: boolean | undefined;
  /** Hash of a text, as hexadecimal digits; without it the Assessment carries none of the answers. */
  readonly hash?: ((text: string) => string) | undefined;
  /** For a report that may become public; absent: for the organisation itself. */
  readonly audience?: "outside" | undefined;
  /** What was noticed while reading. */
  readonly warnings?: readonly Warning[] | undefined;
}

/** What holds for this organisation, wherever it was said. */
export interface Settled {
  readonly organisation: Assessment["organisation"];
  readonly ambition: Ambition;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly warnings: readonly Warning[];
}

export function settle(tally: Tally, input: Circumstances): Settled {
  const said = allSaid(tally);
  const { plan, warnings } = planOf(input);
  return {
    organisation: organisationOf(tally.organisation, said, input.organisation),
    ambition: mergeAmbition(tally, input.organisation, input.ambition),
    plan,
    settings: settingsOf(input, plan),
    warnings: [...warnings, ...inhabitantsWarnings(said, input.organisation)],
  };
}

/** In the order of the catalogue, in whatever order its file has it. */
function planOf({ organisation, questionnaire, identify }: Circumstances): ReturnType<typeof withoutNames> {
  const decided = organisation?.plan ?? {};
  const actions = questionnaire.catalogue?.actions ?? [];
  const plan = Object.fromEntries(actions.flatMap(({ id }) => (decided[id] ? [[id, decided[id]]] : [])));
  return identify ? { plan, warnings: [] } : withoutNames(plan, questionnaire);
}

function settingsOf(input: Circumstances, plan: Plan): Settings {
  const { scoring, privacy } = input.questionnaire;
  const asked: Asked = {
    ...(input.date === undefined ? {} : { date: input.date }),
    ...(input.drafts ? { drafts: true } : {}),
    ...(input.identify ? { identify: true } : {}),
    ...(input.ambition && Object.keys(input.ambition).length > 0 ? { ambition: input.ambition } : {}),
    ...(input.roles ? { roles: input.roles } : {}),
  };
  return {
    scoring,
    privacy,
    ...(Object.keys(asked).length > 0 ? { asked } : {}),
    ...(Object.keys(plan).length > 0 ? { plan } : {}),
  };
}

/** What the workshop said counts among the rest, as one more voice. */
function allSaid({ said, workshop }: Tally): Said {
  const all: Said = {};
  addSaid(all, said);
  if (workshop) addSaid(all, saidIn(workshop));
  return all;
}

/** The organisation's own file wins over what respondents wrote. */
function organisationOf(id: string, said: Said, file: OrganisationFile | undefined): Assessment["organisation"] {
  const own = file?.organisation;
  const name = own?.name ?? nameSaid(said);
  const inhabitants = own?.inhabitants ?? inhabitantsSaid(said)[0];
  const predecessors = file?.predecessors ?? [];
  return {
    id: own?.id ?? id,
    ...(name === undefined ? {} : { name }),
    ...(inhabitants === undefined ? {} : { inhabitants }),
    ...(predecessors.length > 0 ? { predecessors } : {}),
    ...(own?.province === undefined ? {} : { province: own.province }),
    ...(own?.group === undefined ? {} : { group: own.group }),
  };
}

/** Key by key: flags, then the organisation's own file, then the consensus, then the other responses. */
function mergeAmbition(
  { said, workshop }: Tally,
  own: OrganisationFile | undefined,
  flags: Ambition | undefined,
): Ambition {
  let merged = ambitionSaid(said);
  for (const source of [workshop?.ambition, own?.ambition, flags]) {
    if (!source) continue;
    const present = Object.entries(source).filter(([, value]) => value !== undefined);
    merged = { ...merged, ...Object.fromEntries(present), targets: { ...merged.targets, ...source.targets } };
  }
  return merged;
}

function inhabitantsWarnings(said: Said, own: OrganisationFile | undefined): Warning[] {
  if (own?.organisation.inhabitants !== undefined) return [];
  const given = inhabitantsSaid(said);
  if (given.length < 2) return [];
  const params = { used: given[0] ?? 0, given: given.join(", ") };
  return [{ code: "inhabitants-differ", path: "organisation.inhabitants", params }];
}
