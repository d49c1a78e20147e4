import { expect, test } from "vitest";
import { checkFont, ownWidth } from "../../../src/report/pdf/font-check.ts";
import { fontFiles } from "../../support/report.ts";
import { widened, withPermission } from "../../support/template.ts";

test("our own fonts are as wide as is taken for granted", () => {
  expect(checkFont(fontFiles.regular)).toMatchObject({ family: "Datapeil Sans", width: ownWidth.regular });
  expect(checkFont(fontFiles.semibold)).toMatchObject({ width: ownWidth.semibold });
  expect(checkFont(widened(fontFiles.regular, 1.25))).toMatchObject({ width: ownWidth.regular * 1.25 });
});

test.each([
  ["install", 0],
  ["preview and print", 4],
  ["edit", 8],
  ["restricted, but for what another bit allows", 6],
])("a maker who lets one %s lets a font into a PDF", (_name, fsType) => {
  expect(checkFont(withPermission(fontFiles.regular, fsType))).not.toHaveProperty("fault");
});
