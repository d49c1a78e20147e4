/** The peers that assessments are laid beside, from the file that was given. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import { exitCode, UserError } from "../../errors.ts";
import { readPeerFile } from "../../io/outcome/peer-file.ts";

/** @throws UserError if the file holds no peers, or peers that answered another questionnaire. */
export function peersFor(path: string, assessments: readonly Assessment[]): PeerFile {
  const file = readPeerFile(path);
  const other = assessments.find(({ questionnaire }) => seriesOf(questionnaire) !== seriesOf(file.questionnaire));
  if (!other) return file;
  const [one, two] = [file, other].map(({ questionnaire: { id, version } }) => `${id} ${version}`);
  throw new UserError("peers-other-questionnaire", { path, one: one ?? "", two: two ?? "" }, exitCode.invalidInput);
}

/** A patch changes words only; anything more changes what is counted. */
function seriesOf({ id, version }: Assessment["questionnaire"]): string {
  return `${id} ${version.split(".").slice(0, 2).join(".")}`;
}
