import { expect, test } from "vitest";
import { withKnownOrganisations } from "../../../../src/core/import/mapping/known-organisations.ts";
import { planImport } from "../../../../src/core/import/mapping/plan-import.ts";
import { readRow } from "../../../../src/core/import/rows/read-row.ts";
import { aQuestionnaire } from "../../../support/builders.ts";
import { aMapping, basicHeaders, columnsOf, planOf } from "../../../support/import.ts";

const known = [
  { id: "0363", name: "Meerlinde" },
  { id: "99902", name: "Sint-Oda" },
  { id: "99903", name: "Heide" },
  { id: "99904", name: "heide" },
  { id: "99905", name: "__proto__" },
];

const organisationOf = (written: string, place: object = { column: "Org" }) => {
  const mapping = aMapping({ respondent: { organisation: place, id: "Id", submitted: "Date" } });
  const plan = planOf(withKnownOrganisations(mapping, known), columnsOf(basicHeaders));
  const read = readRow(plan, { number: 2, cells: [written, "r1", "2026-11-24", "Some"] });
  if (read.outcome === "taken") return read.response.organisation.id;
  return read.outcome === "refused" ? read.doubts[0]?.code : read.reason;
};

test("the organisations that are known are taken by their id or their name, and no others", () => {
  expect(organisationOf("99902")).toBe("99902");
  expect(organisationOf("SINT-ODA ")).toBe("99902");
  expect(organisationOf("__proto__")).toBe("99905");
  expect(organisationOf("Sint Oda")).toBe("organisation-unknown");
  expect(organisationOf("constructor")).toBe("organisation-unknown");
});

test("a name that two of them have is nobody's", () => {
  expect(organisationOf("Heide")).toBe("organisation-unknown");
});

test("zeros that a spreadsheet dropped are put back only where the mapping says so", () => {
  expect(organisationOf("363")).toBe("organisation-unknown");
  expect(organisationOf("363", { column: "Org", pad: 4 })).toBe("0363");
});

test("a mapping that lists organisations itself knows better", () => {
  expect(organisationOf("Oda", { column: "Org", values: { Oda: "99909" } })).toBe("99909");
  expect(organisationOf("Oda", { constant: "99909" })).toBe("99909");
});

test("a file named after none of them is refused, with the one that comes close", () => {
  const respondent = { organisation: { fileName: "{id}_*.csv" }, id: "Id", submitted: "Date" };
  const mapping = withKnownOrganisations(aMapping({ respondent }), known);
  const columns = columnsOf(basicHeaders, { fileName: "Sint Oda_antwoorden.csv" });
  expect(planImport(mapping, columns, aQuestionnaire()).issues[0]).toMatchObject({
    code: "file-organisation-unknown",
    path: ["respondent", "organisation", "values"],
    params: { fileName: "Sint Oda_antwoorden.csv", named: "Sint Oda", nearest: "Sint-Oda" },
  });
});
