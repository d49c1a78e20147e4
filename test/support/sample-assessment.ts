/** A realistic municipality on the shipped questionnaire: uneven, with notes, evidence, disagreement and gaps. */
import { assess } from "../../src/core/assess/assess.ts";
import type { Assessment } from "../../src/core/assessment/assessment.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../src/core/questionnaire/reserved-roles.ts";
import type { Answer, Response } from "../../src/core/response/response.ts";
import type { Ambition, Plan } from "../../src/core/response/response-schema.ts";

export interface Sample {
  readonly questionnaire: Questionnaire;
  readonly name?: string;
  /** Role of each respondent; `undefined` answers for the whole organisation. */
  readonly roles?: readonly (string | undefined)[];
  /** The answer of one respondent; by default uneven levels, some unknown, some with a note or evidence. */
  readonly answer?: (question: number, respondent: number) => Answer | undefined;
  readonly ambition?: Ambition;
  readonly plan?: Plan;
  readonly inhabitants?: number;
  readonly audience?: "outside";
  readonly hash?: (text: string) => string;
  readonly identify?: boolean;
}

const defaultRoles = ["mt", "mt", "mt", "mt", "mt", "cbs", "cbs", "cbs", "cbs", "cbs", "ict", "dpo", "domain"];

export function sampleAssessment(sample: Sample): Assessment {
  const { questionnaire } = sample;
  const answer = sample.answer ?? unevenAnswer;
  const responses = (sample.roles ?? defaultRoles).map((role, respondent): Response => {
    const whole = role === undefined || role === consensusRole;
    const shown = questionnaire.questions.filter(({ roles }) => whole || roles?.includes(role) !== false);
    const answers = shown.flatMap((question) => {
      const given = answer(questionnaire.questions.indexOf(question), respondent);
      return given ? [[question.id, given] as const] : [];
    });
    return {
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      form: "full",
      organisation: { id: "99999", name: sample.name ?? "Zwaluwbeke", inhabitants: sample.inhabitants ?? 30_000 },
      respondent: { id: `${role ?? "all"}-${respondent}`, role },
      submitted: "2026-11-24",
      answers: new Map(answers),
      ambition: respondent === 0 ? sample.ambition : undefined,
    };
  });
  const made = assess({
    questionnaire,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    tool: { name: "datapeil", version: "0.1.0" },
    responses,
    audience: sample.audience,
    hash: sample.hash,
    identify: sample.identify,
    organisation: { format: 1, organisation: { id: "99999" }, ...(sample.plan ? { plan: sample.plan } : {}) },
  });
  if (!made) throw new Error("The sample has no date");
  return made;
}

/** Levels 0–4 that depend on question and respondent only, so that every run is the same. */
function unevenAnswer(question: number, respondent: number): Answer | undefined {
  if (question % 13 === 7) return { kind: "none", state: "dont-know" };
  if (question === 21) return { kind: "none", state: "not-applicable" };
  const mood = respondent >= 5 && respondent < 10 ? 1 : 0;
  const level = Math.min(
    4,
    ((question * 7) % 5) * 0.8 + ((respondent * 3 + question) % 3) * 0.7 + mood * (question % 4 === 0 ? 1.6 : 0.3),
  );
  return {
    kind: "level",
    level: Math.floor(level),
    ...(question % 6 === 0 && respondent === 2 ? { note: "Dit verschilt nog sterk van dienst tot dienst." } : {}),
    ...(question % 3 === 0 ? { evidence: [`nota ${question + 1}`] } : {}),
  };
}
