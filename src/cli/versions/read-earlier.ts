/** Files with answers to an earlier version → the same answers on the newer one, or why not. */
import type { Issue } from "../../core/issue/issue.ts";
import { hasErrors, issue } from "../../core/issue/issue.ts";
import { parseWithSchema } from "../../core/issue/schema-parse.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { compareVersions } from "../../core/questionnaire/versions/version-changes.ts";
import type { Migration, Versions } from "../../core/response/migrate/migrate.ts";
import { migrate } from "../../core/response/migrate/migrate.ts";
import { parseResponse, responseOf } from "../../core/response/parse-response.ts";
import type { Response } from "../../core/response/response.ts";
import { responseFileSchema } from "../../core/response/response-schema.ts";
import { responseToFile } from "../../core/response/response-to-file.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";

export type MigratedFile =
  /** `before` is what stood in the file. */
  { readonly before: Response; readonly migration: Migration } | { readonly issues: readonly Issue[] };

export function migrateDocument({ data }: YamlDocument, versions: Versions): MigratedFile {
  const parsed = parseWithSchema(responseFileSchema, data);
  if (parsed.issues.length > 0 || !parsed.value) return { issues: parsed.issues };
  const before = responseOf(parsed.value);
  const unfit = versionIssues(before, versions.newer);
  if (unfit.length > 0) return { issues: unfit };
  const broken = issuesThen(data, before, versions.older);
  if (hasErrors(broken)) return { issues: errorsIn(broken) };
  const migration = migrate(before, versions);
  // Such as a role that is gone: the file would be refused by every other command.
  const after = parseResponse(responseToFile(migration.response), versions.newer);
  return after.ok ? { before, migration } : { issues: errorsIn(after.issues) };
}

function versionIssues({ questionnaire: { id, version } }: Response, newer: Questionnaire): Issue[] {
  const params = { id, version, expectedId: newer.id, expectedVersion: newer.version };
  if (id !== newer.id) return [issue("other-questionnaire", ["questionnaire", "id"], params)];
  if (compareVersions(version, newer.version) > 0)
    return [issue("newer-version", ["questionnaire", "version"], params)];
  return [];
}

/** What was wrong already, where the questionnaire of then is known and it is the one that was answered. */
function issuesThen(data: unknown, { questionnaire }: Response, older: Questionnaire | undefined): readonly Issue[] {
  return older?.version === questionnaire.version ? parseResponse(data, older).issues : [];
}

function errorsIn(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ severity }) => severity === "error");
}
