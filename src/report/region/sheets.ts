/** The region as tables for a workbook: all that the report shows, and what it has no room for. */
import { perLevel } from "../../core/organisations/peers/bins.ts";
import type {
  JointAction,
  JointMember,
  RegionAction,
  RegionFigure,
  RegionQuestion,
  Standing,
} from "../../core/organisations/region/region.ts";
import { standings } from "../../core/organisations/region/region.ts";
import type { Sheet, SheetCell, SheetColumn } from "../tables/sheet.ts";
import type { RegionContext, RegionReportInput } from "./context.ts";
import { regionContext } from "./context.ts";
import { figureName } from "./profile.ts";

type Format = SheetColumn["format"];
/** A column and how its cell is read from what a row stands for. */
type Reader<T> = readonly [format: Format, width: number, heading: string, read: (row: T) => SheetCell];

export function regionSheets(input: RegionReportInput): readonly Sheet[] {
  const context = regionContext(input);
  const { region, say } = context;
  const figures = [...region.dimensions, ...region.areas, region.overall];
  return [
    sheet(say.sheets.scores, figures, figureReaders(context)),
    sheet(say.sheets.questions, region.questions, questionReaders(context)),
    sheet(say.sheets.together, region.together, jointReaders(context)),
    ...(region.members ? [sheet(say.sheets.members, region.together.flatMap(memberRows), memberReaders(context))] : []),
    sheet(say.sheets.actions, region.actions, actionReaders(context)),
    ...(region.members ? [sheet(say.sheets.who, region.actions.flatMap(whoRows), whoReaders(context))] : []),
  ];
}

function sheet<T>(name: string, rows: readonly T[], readers: readonly Reader<T>[]): Sheet {
  return {
    name,
    columns: readers.map(([format, width, heading]) => ({ format, width, heading })),
    rows: rows.map((row) => readers.map(([, , , read]) => read(row))),
    sticky: Math.min(2, readers.length - 1),
  };
}

function figureReaders(context: RegionContext): Reader<RegionFigure>[] {
  const { say, region, questionnaire } = context;
  const { columns } = say.profile;
  const dimensions = new Set(region.dimensions.map(({ id }) => id));
  const kind = (id: string) => {
    if (id === region.overall.id) return say.sheets.kinds.overall;
    return dimensions.has(id) ? say.sheets.kinds.dimension : say.sheets.kinds.area;
  };
  const levels = questionnaire.levels.map(({ value }) => value);
  const quartile = (at: 0 | 1 | 2) => (figure: RegionFigure) => figure.spread?.quartiles[at];
  return [
    ["text", 26, say.sheets.columns.id, ({ id }) => id],
    ["text", 40, say.sheets.columns.name, ({ id }) => figureName(context, id)],
    ["text", 12, say.sheets.columns.kind, ({ id }) => kind(id)],
    ["whole", 12, columns.n, ({ spread }) => spread?.n],
    ["decimal", 10, columns.low, quartile(0)],
    ["decimal", 10, columns.median, quartile(1)],
    ["decimal", 10, columns.high, quartile(2)],
    ["whole", 14, columns.reached, ({ spread }) => spread?.reached],
    ...levels.map((level, at): Reader<RegionFigure> => {
      const heading = say.sheets.columns.level(context.amount(level));
      return ["whole", 10, heading, ({ spread }) => spread && perLevel(spread.bins, levels)[at]];
    }),
  ];
}

function questionReaders({ say, questionTitle }: RegionContext): Reader<RegionQuestion>[] {
  const { columns } = say.sheets;
  const { common } = say;
  return [
    ["text", 30, columns.id, ({ id }) => id],
    ["text", 50, common.columns.question, ({ id }) => questionTitle(id)],
    ["whole", 10, columns.asked, ({ answers }) => answers?.asked],
    ["whole", 10, columns.answered, ({ answers }) => answers?.n],
    ["whole", 12, common.columns.reached, ({ answers }) => answers?.reached],
    ["whole", 12, common.columns.below, ({ answers }) => answers && answers.n - answers.reached],
    ["whole", 14, common.columns.unknown, ({ answers }) => answers?.unknown],
    ["decimal", 10, common.columns.median, ({ answers }) => answers?.median],
  ];
}

function jointReaders({ say, actionTitle, quarter }: RegionContext): Reader<JointAction>[] {
  const { columns } = say.together;
  return [
    ["text", 30, say.sheets.columns.id, ({ action }) => action],
    ["text", 50, columns.action, ({ action }) => actionTitle(action)],
    ["text", 18, columns.start, ({ start }) => quarter(start)],
    ["text", 18, say.sheets.columns.end, ({ end }) => quarter(end)],
    ["whole", 12, columns.organisations, ({ organisations }) => organisations],
    ["whole", 10, say.sheets.columns.waiting, ({ waiting }) => waiting],
    ["decimal", 12, columns.alone, ({ alone }) => alone],
    ["percent", 10, say.sheets.columns.share, ({ share }) => share],
    ["decimal", 12, columns.together, ({ together }) => together],
    ["decimal", 12, columns.saved, ({ saved }) => saved],
  ];
}

interface MemberRow extends JointMember {
  readonly joint: JointAction;
}

function memberRows(joint: JointAction): MemberRow[] {
  return (joint.members ?? []).map((member) => ({ ...member, joint }));
}

function memberReaders({ say, actionTitle, quarter, organisation }: RegionContext): Reader<MemberRow>[] {
  const { columns } = say.together;
  return [
    ["text", 50, columns.action, ({ joint }) => actionTitle(joint.action)],
    ["text", 18, columns.start, ({ joint }) => quarter(joint.start)],
    ["text", 14, say.sheets.columns.id, ({ id }) => id],
    ["text", 30, say.sheets.columns.organisation, ({ id }) => organisation(id)],
    ["text", 18, say.sheets.columns.planned, ({ planned }) => quarter(planned)],
    ["decimal", 12, columns.alone, ({ alone }) => alone],
    ["decimal", 12, columns.together, ({ together }) => together],
  ];
}

function actionReaders({ say, actionTitle }: RegionContext): Reader<RegionAction>[] {
  const { columns } = say.needs;
  return [
    ["text", 30, say.sheets.columns.id, ({ id }) => id],
    ["text", 50, columns.action, ({ id }) => actionTitle(id)],
    ["percent", 10, say.sheets.columns.share, ({ share }) => share],
    ["whole", 10, columns.planned, ({ planned }) => planned],
    ["whole", 10, columns.joined, ({ joined }) => joined],
    ["whole", 10, columns.running, ({ running }) => running],
    ["whole", 12, columns.left, ({ left }) => left],
    ["whole", 10, columns.reached, ({ reached }) => reached],
  ];
}

interface WhoRow {
  readonly action: string;
  readonly standing: Standing;
  readonly organisation: string;
}

function whoRows({ id, who }: RegionAction): WhoRow[] {
  return standings.flatMap((standing) =>
    (who?.[standing] ?? []).map((organisation) => ({ action: id, standing, organisation })),
  );
}

function whoReaders({ say, actionTitle, organisation }: RegionContext): Reader<WhoRow>[] {
  return [
    ["text", 50, say.needs.columns.action, ({ action }) => actionTitle(action)],
    ["text", 14, say.sheets.columns.standing, ({ standing }) => say.sheets.standings[standing]],
    ["text", 14, say.sheets.columns.id, (row) => row.organisation],
    ["text", 30, say.sheets.columns.organisation, (row) => organisation(row.organisation)],
  ];
}
