/** One problem in someone's data: collected and shown, never thrown. */
export interface Issue {
  /** Id of the rule, kebab-case; the sentence for it stands in `i18n`. */
  readonly code: string;
  /** An error makes the file unusable; a warning does not. */
  readonly severity: "error" | "warning";
  /** Where in the file: keys and list positions from the top. */
  readonly path: IssuePath;
  /** Values that the sentence for this code needs. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type IssuePath = readonly (string | number)[];

/** Either a value that is right, or everything that is wrong with the input. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function issue(
  code: string,
  path: IssuePath,
  params: Issue["params"] = {},
  severity: Issue["severity"] = "error",
): Issue {
  return { code, severity, path, params };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((found) => found.severity === "error");
}
