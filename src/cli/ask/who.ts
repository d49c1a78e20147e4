/** Who answers: each thing is asked unless a flag said it already; Esc goes one question back. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import type { Organisation } from "../../core/response/response-schema.ts";
import { wholeNumber } from "../../core/text/whole-number.ts";
import type { Asker } from "./asker.ts";

export interface Who {
  readonly organisation: Organisation;
  /** Absent: answers for the organisation as a whole. */
  readonly role: string | undefined;
}

export interface WhoFlags {
  readonly organisation?: string | undefined;
  readonly name?: string | undefined;
  readonly inhabitants?: number | undefined;
  /** `none`: for the organisation as a whole. */
  readonly role?: string | undefined;
}

/** What `--role` says for somebody who answers for the whole organisation. */
export const noRole = "none";

type Asked = { name?: string; id?: string; inhabitants?: string; role?: string };

export async function askWho(flags: WhoFlags, questionnaire: Questionnaire, asker: Asker): Promise<Who> {
  const say = asker.look().say.who;
  const asked: Asked = {};
  const steps: (() => Promise<boolean>)[] = [];
  if (flags.name === undefined) {
    steps.push(() => text("name", say.name, (typed) => (typed === "" ? say.required : tooLong(typed, 200))));
  }
  if (flags.organisation === undefined) {
    steps.push(() => text("id", say.id, (typed) => (typed === "" ? say.required : tooLong(typed, 100))));
  }
  if (flags.inhabitants === undefined) {
    steps.push(() =>
      text("inhabitants", say.inhabitants, (typed) =>
        typed === "" || wholeNumber(typed) !== undefined ? undefined : say.wholeNumber,
      ),
    );
  }
  if (flags.role === undefined && questionnaire.roles.length > 0) steps.push(role);

  for (let at = 0; at < steps.length; ) {
    const answered = await steps[at]?.();
    at = Math.max(0, at + (answered ? 1 : -1));
  }
  return whoOf(flags, asked);

  async function text(key: keyof Asked, message: string, problem: (typed: string) => string | undefined) {
    const typed = await asker.text({ message, value: asked[key], problem });
    if (typed !== undefined) asked[key] = typed;
    return typed !== undefined;
  }

  async function role(): Promise<boolean> {
    const choices = [
      { name: say.whole, value: noRole },
      ...questionnaire.roles.map(({ id, name }) => ({ name, value: id })),
      { name: say.consensus, value: consensusRole },
    ];
    const picked = await asker.select({ message: say.role, choices, chosen: asked.role ?? noRole });
    if (picked !== undefined) asked.role = picked;
    return picked !== undefined;
  }

  function tooLong(typed: string, maximum: number): string | undefined {
    return typed.length > maximum ? asker.look().say.tooLong(maximum) : undefined;
  }
}

function whoOf(flags: WhoFlags, asked: Asked): Who {
  const name = flags.name ?? asked.name;
  const inhabitants = flags.inhabitants ?? wholeNumber(asked.inhabitants ?? "");
  const role = flags.role ?? asked.role ?? noRole;
  return {
    organisation: {
      id: flags.organisation ?? asked.id ?? "",
      ...(name === undefined ? {} : { name }),
      ...(inhabitants === undefined ? {} : { inhabitants }),
    },
    role: role === noRole ? undefined : role,
  };
}
