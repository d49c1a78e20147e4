/** Looks at the first rows of a table for what only one survey platform writes. */
import { headerText } from "../cell-text.ts";
import { codeOf } from "./header.ts";
import type { DetectedPlatform, Platform, PlatformSign, TableHead } from "./platform.ts";
import { googleTimestamps, headerKey, metadataOf, microsoftForms } from "./platform-names.ts";

/**
 * The first rule that fits: those with the surest signs come first.
 *
 * @param stated what a mapping says it is: then only the shape of the header is found out
 */
export function detectPlatform(head: TableHead, stated?: Platform): DetectedPlatform {
  const headerRow = head.rows[0]?.number ?? 1;
  const table = lookAt(head);
  for (const [platform, rule] of rules) {
    const found = (stated === undefined || stated === platform) && rule(table);
    if (found) return { platform, headerRow: found.headerRow ?? headerRow, headerRows: found.rows, why: [found.why] };
  }
  const platform = stated ?? "table";
  return { platform, headerRow, headerRows: 1, why: stated ? [{ sign: "stated", cells: [] }] : [] };
}

/** The rows as texts, and the first one in two ways that are asked for again and again. */
interface Look {
  readonly isRecords: boolean;
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly first: readonly string[];
  /** `headerKey` → the first row's cell. */
  readonly names: ReadonlyMap<string, string>;
}

interface Found {
  readonly rows: number;
  readonly headerRow?: number | undefined;
  readonly why: PlatformSign;
}

type Rule = (table: Look) => Found | undefined;

function lookAt({ format, rows }: TableHead): Look {
  const texts = rows.slice(0, 5).map(({ cells }) => cells.map(headerText));
  const first = texts[0] ?? [];
  return {
    isRecords: format === "json" || format === "ndjson" || format === "yaml",
    numbers: rows.map(({ number }) => number),
    rows: texts,
    first,
    names: new Map(first.map((text) => [headerKey(text), text])),
  };
}

function having(names: Look["names"], wanted: readonly string[]): readonly string[] {
  return wanted.flatMap((name) => names.get(name) ?? []);
}

const isEuSurvey: Rule = ({ rows, numbers }) => {
  const [alias, exported] = [rows[0]?.[0] ?? "", rows[1]?.[0] ?? ""];
  if (headerKey(alias) !== "alias" || headerKey(exported) !== "export date") return undefined;
  // Row 3 is empty, and rows without content are not among them.
  return { rows: 1, headerRow: numbers[2] ?? 4, why: { sign: "alias-export-date", cells: [alias, exported] } };
};

const isQualtrics: Rule = ({ rows, first, names, isRecords }) => {
  const ids = rows.findIndex((cells) => cells.some((text) => /^\{\s?["']ImportId["']/u.test(text)));
  if (ids > 0) {
    const cells = (rows[ids] ?? []).filter((text) => text.includes("ImportId")).slice(0, 2);
    return { rows: ids + 1, why: { sign: "import-ids", cells } };
  }
  const legacy = first.filter((text) => /^V\d{1,2}$/u.test(text));
  const texts = rows[1] ?? [];
  if (legacy.length >= 5 && texts.includes("ResponseID")) {
    return { rows: 2, why: { sign: "numbered-columns", cells: [legacy[0] ?? "", "ResponseID"] } };
  }
  const api = first.filter((text) => /^QID\d/u.test(text));
  if (isRecords && names.has("responseid") && api.length > 0) {
    return { rows: 1, why: { sign: "question-ids", cells: ["responseId", api[0] ?? ""] } };
  }
  const own = having(names, ["startdate", "enddate", "recordeddate", "responseid", "distributionchannel"]);
  if (own.length < 4) return undefined;
  // Where the row of ids was taken out, the questions may still be there: a date has digits, and their row has none.
  const hasTexts = texts.length > 0 && !/\d/u.test(texts[first.indexOf(own[0] ?? "")] ?? "1");
  return { rows: hasTexts ? 2 : 1, why: { sign: "own-columns", cells: own } };
};

const isLimeSurvey: Rule = ({ first, names, isRecords }) => {
  const codes = new Map(first.map((text) => [headerKey(codeOf(text)), text]));
  const own = having(codes, ["submitdate", "lastpage"]);
  if (own.length === 2) return { rows: 1, why: { sign: "own-columns", cells: own } };
  const api = having(codes, ["id", "submitdate", "startlanguage"]);
  if (isRecords && api.length >= 2 && codes.has("submitdate")) {
    return { rows: 1, why: { sign: "own-columns", cells: api } };
  }
  const parts = first.filter((text) => /^[a-z]\w{0,30}\[\w{1,30}\](?:\[\w{1,30}\])?\. /iu.test(text));
  if (parts.length >= 2) return { rows: 1, why: { sign: "codes-and-texts", cells: parts.slice(0, 2) } };
  const subquestions = first.filter((text) => /^[a-z]\w{0,30}\[SQ\d{3}\]$/iu.test(text));
  if (subquestions.length >= 2) return { rows: 1, why: { sign: "subquestions", cells: subquestions.slice(0, 2) } };
  const texts = having(names, ["response id", "date submitted", "last page"]);
  return texts.length === 3 ? { rows: 1, why: { sign: "own-columns", cells: texts } } : undefined;
};

const isMicrosoftForms: Rule = ({ first }) => {
  const keys = first.map(headerKey);
  const language = microsoftForms.find(
    (names) =>
      names["respondent-id"]?.includes(keys[0] ?? "") &&
      names.started?.includes(keys[1] ?? "") &&
      names.submitted?.includes(keys[2] ?? ""),
  );
  return language && { rows: 1, why: { sign: "own-columns", cells: first.slice(0, 3) } };
};

const isGoogleForms: Rule = ({ first, names, isRecords }) => {
  const api = having(names, ["responseid", "createtime", "lastsubmittedtime"]);
  if (isRecords && api.length === 3) return { rows: 1, why: { sign: "own-columns", cells: api } };
  const [stamp = ""] = first;
  if (first.length < 2 || !googleTimestamps.some((name) => name === headerKey(stamp))) return undefined;
  return { rows: 1, why: { sign: "first-column", cells: [stamp] } };
};

const isSurveyMonkey: Rule = ({ rows, first, names }) => {
  const [respondent = ""] = first;
  if (metadataOf("surveymonkey", respondent) !== "respondent-id") return undefined;
  const second = rows[1] ?? [];
  const spans = second.length > 1 && second[0] === "";
  const collector = having(names, ["collector id", "collectorid", "collector-id"]);
  if (!spans && collector.length === 0) return undefined;
  const cells = [respondent, ...(collector.length > 0 ? collector : second.filter((text) => text !== "").slice(0, 1))];
  return { rows: spans ? 2 : 1, why: { sign: spans ? "two-rows" : "own-columns", cells } };
};

const isKobo: Rule = ({ names }) => {
  const own = having(names, ["_id", "_uuid", "_submission_time", "_validation_status", "__version__", "_index"]);
  return own.length >= 2 ? { rows: 1, why: { sign: "own-columns", cells: own } } : undefined;
};

const isOdk: Rule = ({ names }) => {
  const csv = having(names, ["submissiondate", "key"]);
  const api = having(names, ["__id", "__system.submissiondate"]);
  const own = csv.length === 2 ? csv : api;
  return own.length === 2 ? { rows: 1, why: { sign: "own-columns", cells: own } } : undefined;
};

/** Records without any columns of a platform's own: only the ways in which SurveyJS answers tell. */
const isSurveyJs: Rule = ({ first, isRecords }) => {
  if (!isRecords) return undefined;
  const own = first.filter((text) => text === "pageNo" || /.-Comment$/u.test(text));
  return own.length > 0 ? { rows: 1, why: { sign: "comments", cells: own.slice(0, 2) } } : undefined;
};

const rules: readonly (readonly [Platform, Rule])[] = [
  ["eusurvey", isEuSurvey],
  ["qualtrics", isQualtrics],
  ["limesurvey", isLimeSurvey],
  ["ms-forms", isMicrosoftForms],
  ["google-forms", isGoogleForms],
  ["surveymonkey", isSurveyMonkey],
  ["kobo", isKobo],
  ["odk", isOdk],
  ["surveyjs", isSurveyJs],
];
