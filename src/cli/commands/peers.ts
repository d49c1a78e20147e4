/** `datapeil peers PATH…`: how organisations of one kind score, without anybody's name. */
import { extname } from "node:path";
import { addPeer, addPeerFiles, exchangeOf, groupOf, startPeers } from "../../core/organisations/peers/fold.ts";
import { forOutside } from "../../core/organisations/peers/hide.ts";
import type { PeerField, PeerFile } from "../../core/organisations/peers/peer-file.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { peersMessages } from "../../i18n/peers.ts";
import { csvFormOf } from "../../report/tables/csv-lines.ts";
import type { InputOptions } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { asJson, deliver, deliverData } from "../deliver/deliver.ts";
import { askedForm } from "../flags/asked-form.ts";
import type { GatheredPeers } from "../peers/gather-peers.ts";
import { gatherPeers } from "../peers/gather-peers.ts";
import type { RankedOrganisation } from "../peers/show-peers.ts";
import { renderPeersCsv, showPeers } from "../peers/show-peers.ts";

export interface PeersOptions extends Omit<InputOptions, "force"> {
  readonly by?: PeerField;
  /** For whom the file is: by default for the organisations themselves. */
  readonly for?: "outside" | "exchange";
  /** Organisations by name, the highest score first. */
  readonly rank?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly excelNl?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export async function peers(options: PeersOptions, context: Context): Promise<ExitCode> {
  const form = peersFormOf(options);
  if (options.for === "exchange" && form !== "json")
    throw new UserError("only-with", { option: "--for exchange", other: "--json" });
  if (options.rank && options.for === "exchange") throw new UserError("peers-rank-exchange");
  const gathered = await gatherPeers(options, context);
  const by = fieldOf(options, gathered);
  const whole = countsOf(gathered, by);
  const file = options.for === "exchange" ? whole : forOutside(whole, gathered.questionnaire);
  const ranking = options.rank ? rankingOf(gathered, by) : undefined;
  const shown = { file, ranking, questionnaire: gathered.questionnaire };
  if (form === "json") await deliverData(asJson(ranking ? { ...file, ranking } : file), options, context);
  else if (form === "csv") await deliverData(renderPeersCsv(shown, csvFormOf(options)), options, context);
  else await deliver(showPeers(shown, context), options, context);
  tellPeers(gathered, file, context);
  return gathered.refused ? exitCode.partlyRefused : exitCode.done;
}

/** The name of a file asks for JSON as well as the flag does. */
function peersFormOf({ json, csv, excelNl, output }: PeersOptions): "json" | "csv" | undefined {
  const named = output !== undefined && extname(output).toLowerCase() === ".json";
  return askedForm({ json: json ?? (named ? true : undefined), csv: csv ?? excelNl });
}

/** Files say how they were grouped; what they hold cannot be grouped otherwise. */
function fieldOf({ by }: PeersOptions, { files }: GatheredPeers): PeerField {
  const told = files[0]?.file.by;
  const other = files.find(({ file }) => file.by !== (by ?? told));
  if (other)
    throw new UserError("peers-grouped-otherwise", { path: other.path, by: by ?? told ?? "", told: other.file.by });
  return by ?? told ?? "size";
}

function countsOf({ files, sources, questionnaire, sha256 }: GatheredPeers, by: PeerField): PeerFile {
  const [only] = files;
  if (only && files.length === 1 && sources.length === 0) return only.file;
  const closed = files.find(({ file }) => file.for !== "exchange");
  if (closed) throw new UserError("peers-not-for-exchange", { path: closed.path }, exitCode.invalidInput);
  const all = files.map(({ file }) => file);
  if (sources.length === 0) return addPeerFiles(all, questionnaire);
  const fold = startPeers(questionnaire, sha256, by);
  for (const { assessment, about } of sources) addPeer(fold, assessment, about);
  return addPeerFiles([exchangeOf(fold), ...all], questionnaire);
}

function rankingOf({ files, sources, questionnaire }: GatheredPeers, by: PeerField): RankedOrganisation[] {
  if (files.length > 0) throw new UserError("peers-no-names", { path: files[0]?.path ?? "" });
  return sources
    .map(({ assessment: { organisation, overall }, about }) => ({
      group: groupOf(by, { ...about, ...organisation }, questionnaire),
      id: organisation.id,
      name: organisation.name ?? about.name ?? organisation.id,
      ...(overall.score === undefined ? {} : { score: overall.score }),
    }))
    .sort((a, b) => (b.score ?? Number.NEGATIVE_INFINITY) - (a.score ?? Number.NEGATIVE_INFINITY));
}

function tellPeers({ older, files }: GatheredPeers, file: PeerFile, context: Context): void {
  const say = peersMessages[context.locale];
  if (older > 0) tell(context, say.older(older));
  if (files.length > 1) tell(context, say.added(files.length));
  if (file.for === "exchange") tell(context, say.exchange(file.minimum));
}
