/** What the program is told before it reads a row. */
import { rowConditions } from "./conditions.ts";
import { fewestCodes } from "./counting.ts";
import type { Scan } from "./scan-state.ts";

export function setUp({ program, watches, counting, delimiter, settings }: Scan): void {
  const { columns, organisation, name, role, round, submitted, id } = watches;
  const asksIds = id !== undefined && (settings.ids !== undefined || settings.suspects !== undefined);
  program.setUp(columns.length, counting.placed.length, fewestCodes, delimiter, asksIds ? 1 : 0);
  for (const [column, kind] of columns.entries()) program.setKind(column, kind);
  program.setWho(organisation ?? -1, name ?? -1, role ?? -1, round ?? -1, submitted ?? -1);
  for (const [place, column] of counting.columns.entries()) program.setSource(place, column ?? columns.length + place);
  for (const { place, parent, atLeast } of rowConditions(counting.placed)) {
    program.addCondition(place, parent ?? -1, atLeast, counting.columns[place] === undefined ? 0 : 1);
  }
}
