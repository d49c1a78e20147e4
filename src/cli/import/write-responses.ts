/** Responses to where they were asked for: a folder of YAML, or lines of JSON. */
import { join } from "node:path";
import type { Response } from "../../core/response/response.ts";
import { responseToFile } from "../../core/response/response-to-file.ts";
import { formatCount } from "../../i18n/format.ts";
import { importMessages } from "../../i18n/import.ts";
import { responseToYaml } from "../../io/response/response-yaml.ts";
import { openLineWriter } from "../../io/saving/line-writer.ts";
import { saveUnlessDifferent } from "../../io/saving/output-file.ts";
import { uniqueNames } from "../../io/saving/output-name.ts";
import type { Context } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { fileNameOf } from "./answers-beside.ts";

export interface ResponseWriter {
  readonly add: (response: Response) => void | Promise<void>;
  readonly finish: () => Written;
}

interface Written {
  /** What to tell. */
  readonly lines: readonly string[];
  /** Files with other content, left as they were. */
  readonly inTheWay: number;
}

export interface WriteOptions {
  readonly output?: string;
  readonly ndjson?: boolean;
  readonly force?: boolean;
}

export async function openResponses(options: WriteOptions, context: Context): Promise<ResponseWriter> {
  const { output, ndjson } = options;
  if (!ndjson && output !== undefined) return intoFolder(output, options.force ?? false, context);
  if (output !== undefined && output !== "-") return intoLines(output, options.force ?? false, context);
  const { stdout } = context.streams;
  return {
    // A reader that is slow holds the writer back, so that nothing piles up.
    add: (response) =>
      stdout.write(lineOf(response)) ? undefined : new Promise((resolve) => stdout.once("drain", resolve)),
    finish: () => ({ lines: [], inTheWay: 0 }),
  };
}

function lineOf(response: Response): string {
  return `${JSON.stringify(responseToFile(response))}\n`;
}

async function intoLines(path: string, overwrite: boolean, context: Context): Promise<ResponseWriter> {
  const say = importMessages[context.locale];
  const writer = await openLineWriter(path, { overwrite });
  let count = 0;
  return {
    add: (response) => {
      writer.write(lineOf(response));
      count += 1;
    },
    finish: () => {
      writer.finish();
      return { lines: [say.writtenLines(formatCount(context.locale, count), sanitizeForTerminal(path))], inTheWay: 0 };
    },
  };
}

/**
 * A folder for each organisation, a file for each respondent; the same input gives the same names. What is there with
 * the same content stays, so that a run that was broken off can be done again.
 */
function intoFolder(folder: string, overwrite: boolean, context: Context): ResponseWriter {
  const say = importMessages[context.locale];
  const organisations = new Map<string, { readonly path: string; readonly nameOf: (id: string) => string }>();
  const organisationName = uniqueNames();
  let written = 0;
  let same = 0;
  const inTheWay: string[] = [];
  return { add, finish };

  function add(response: Response): void {
    const { path, nameOf } = placeFor(response.organisation.id);
    const file = join(path, `${nameOf(fileNameOf(response.respondent.id, response.round))}.yaml`);
    const text = responseToYaml(response);
    const outcome = saveUnlessDifferent(file, text, overwrite);
    if (outcome === "same") same += 1;
    else if (outcome === "in-the-way") inTheWay.push(file);
    else written += 1;
  }

  function placeFor(organisation: string) {
    const there = organisations.get(organisation);
    if (there) return there;
    const path = join(folder, organisationName(organisation));
    const place = { path, nameOf: uniqueNames() };
    organisations.set(organisation, place);
    return place;
  }

  function finish(): Written {
    const number = (count: number) => formatCount(context.locale, count);
    const [first] = inTheWay;
    const lines = [
      say.written(number(written), folder),
      ...(same > 0 ? [say.unchanged(number(same))] : []),
      ...(first === undefined ? [] : [say.inTheWay(number(inTheWay.length), first)]),
    ];
    return { lines: lines.map(sanitizeForTerminal), inTheWay: inTheWay.length };
  }
}
