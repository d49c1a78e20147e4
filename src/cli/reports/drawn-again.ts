/** Whether the pages of a report are what is drawn from the outcome that it carries: the same input gives the same bytes. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Locale } from "../../i18n/locale.ts";
import { locales } from "../../i18n/locale.ts";
import { reportMessages } from "../../i18n/report.ts";
import type { Variant } from "../../report/content/outline.ts";
import { outlines, variants } from "../../report/content/outline.ts";
import type { RenderSetting } from "./render-job.ts";
import { renderJob } from "./render-job.ts";
import type { Template } from "./template-look.ts";
import { fontsOf, lookOf } from "./template-look.ts";

export interface Drawn {
  /** The file as it is. */
  readonly bytes: Uint8Array;
  /** What it carries, with its keys in the order in which they were written. */
  readonly assessment: Assessment;
  /** The house style that it may have; it is held against our own look too. */
  readonly template?: Template | undefined;
  /** What it tells of an earlier measurement; it is drawn, and not computed again. */
  readonly comparison?: Comparison | undefined;
  readonly questionnaireIn: (locale: Locale) => Promise<Questionnaire>;
}

/** False says little by itself: another version, another template, or somebody who changed the file. */
export async function isDrawnFrom({
  bytes,
  assessment,
  comparison,
  questionnaireIn,
  template,
}: Drawn): Promise<boolean> {
  const file = Buffer.from(bytes);
  for (const locale of locales.filter((one) => file.includes(`/Lang (${reportMessages[one].language})`))) {
    const questionnaires = [await questionnaireIn(locale)];
    const setting = { questionnaires, locale, form: "pdf" as const, attached: true };
    for (const [look, variant] of waysToDraw(template, assessment)) {
      const drawnWith = { variant, fonts: await fontsOf(look), ...(look ? lookOf(look, variant, locale) : {}) };
      for (const example of [false, true]) {
        const again = await draw({ ...setting, ...drawnWith, example });
        if (again && file.equals(again)) return true;
      }
    }
  }
  return false;

  /** A text where a list should be, in what somebody else attached: what cannot be drawn was not drawn by us. */
  async function draw(setting: RenderSetting): Promise<Uint8Array | undefined> {
    try {
      return (await renderJob({ assessment, comparison, questionnaire: 0 }, setting)).bytes;
    } catch {
      return undefined;
    }
  }
}

type Way = readonly [look: Template | undefined, variant: Variant];

function waysToDraw(template: Template | undefined, assessment: Assessment): readonly Way[] {
  const looks = template ? [template, undefined] : [undefined];
  return looks.flatMap((look) => variantsFor(assessment).map((variant): Way => [look, variant]));
}

/** What an Assessment for outside is drawn as, or one for the organisation itself. */
function variantsFor({ settings }: Assessment): readonly Variant[] {
  return variants.filter((variant) => outlines[variant].audience === (settings.audience ?? "inside"));
}
