/** The responses of a small export, by organisation and round: what hangs on one of them cannot be told from counts. */
import type { From } from "../../core/assess/group-responses.ts";
import type { Response } from "../../core/response/response.ts";

export interface Collected {
  /** @param source File and row. */
  readonly add: (response: Response, source: string) => void;
  readonly of: (organisation: string, round: string | undefined) => readonly From<Response>[];
}

/** An export of more responses is read once, and none of them is kept: counts are all that is told of it. */
export const mostCollected = 5000;

export function collected(): Collected {
  const groups = new Map<string, From<Response>[]>();
  const keyOf = (organisation: string, round = "") => JSON.stringify([organisation, round]);
  return {
    add: (content, source) => {
      const key = keyOf(content.organisation.id, content.round);
      const group = groups.get(key) ?? [];
      group.push({ source, content });
      groups.set(key, group);
    },
    of: (organisation, round) => groups.get(keyOf(organisation, round)) ?? [],
  };
}
