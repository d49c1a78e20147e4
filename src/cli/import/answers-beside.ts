/** Answers that stand in the folder that an import writes to, and are not its own: who gave them does not answer twice. */
import { basename, extname, relative } from "node:path";
import { parseResponse } from "../../core/response/parse-response.ts";
import type { Response } from "../../core/response/response.ts";
import { slugOf } from "../../core/text/slug.ts";
import { listFiles } from "../../io/list-files.ts";
import { readResponses } from "../../io/response/response-file.ts";
import type { ReadMapping } from "./read-mapping.ts";

export interface AnswersBeside {
  /** Each response that may be written. */
  readonly note: (response: Response) => void;
  /** What cannot be read, or is of another questionnaire, is nobody's answer here. */
  readonly read: () => Promise<readonly Response[]>;
}

export function answersBeside(folder: string, { questionnaire }: ReadMapping): AnswersBeside {
  const own = new Set<string>();
  return {
    note: ({ organisation, respondent, round }) =>
      own.add([slugOf(organisation.id), slugOf(fileNameOf(respondent.id, round))].join("/")),
    read: async () => {
      const paths = listFiles([folder]).flatMap(({ path, named }) => (named || isOwn(path) ? [] : [path]));
      if (paths.length === 0) return [];
      const { responses } = await readResponses(paths);
      return responses.flatMap(({ data }) => {
        const parsed = parseResponse(data, questionnaire);
        return parsed.ok ? [parsed.value] : [];
      });
    },
  };

  /** Written by this import, or in its way, which is told apart; a number behind it keeps names apart. */
  function isOwn(path: string): boolean {
    const place = relative(folder, path).split(/[\\/]/u);
    const name = basename(path, extname(path));
    const within = place.slice(0, -1).join("/");
    return [name, name.replace(/-\d+$/u, "")].some((one) => own.has(`${within}/${one}`));
  }
}

/** What the name of a respondent's file is made of. */
export function fileNameOf(respondent: string, round: string | undefined): string {
  return [respondent, round ?? ""].join(" ").trim();
}
