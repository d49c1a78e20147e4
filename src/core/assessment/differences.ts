/** Where two Assessments differ, figure by figure. */

export interface Difference {
  /** Keys and ids from the outside in: `["dimensions", "data-quality", "score"]`. */
  readonly path: readonly string[];
  /** Absent where only the other has it. */
  readonly told?: unknown;
  readonly recomputed?: unknown;
}

/** Sums in another order, or another processor's logarithm; no figure is shown with more than four decimals. */
const tolerance = 1e-9;

/** The order of keys is no difference. Lists of things with an id are compared by id, their order too. */
export function differencesOf(told: unknown, recomputed: unknown, path: readonly string[] = []): Difference[] {
  if (told === recomputed) return [];
  if (typeof told === "number" && typeof recomputed === "number") {
    return Math.abs(told - recomputed) <= tolerance ? [] : [{ path, told, recomputed }];
  }
  const [one, other] = [partsOf(told), partsOf(recomputed)];
  if (!one || !other || Array.isArray(told) !== Array.isArray(recomputed)) {
    return [{ path, ...(told === undefined ? {} : { told }), ...(recomputed === undefined ? {} : { recomputed }) }];
  }
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  const found = keys.flatMap((key) => differencesOf(one.get(key), other.get(key), [...path, key]));
  if (found.length > 0 || !Array.isArray(told) || [...one.keys()].join("\n") === [...other.keys()].join("\n"))
    return found;
  return [{ path: [...path, "order"], told: [...one.keys()], recomputed: [...other.keys()] }];
}

/** Key → value of an object; id or number → thing of a list. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value).filter(([, one]) => one !== undefined));
  const ids = value.map((one: { id?: unknown } | null, index) =>
    typeof one === "object" && typeof one?.id === "string" ? one.id : String(index + 1),
  );
  return new Set(ids).size === ids.length ? new Map(value.map((one, index) => [ids[index] ?? "", one])) : undefined;
}
