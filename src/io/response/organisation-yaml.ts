import { Document, isScalar, visit } from "yaml";
import type { ResponseFile } from "../../core/response/response-schema.ts";

/** A new organisation file (formats.md) from what a response says: who, and with which questionnaire. */
export function organisationToYaml({ questionnaire, organisation }: ResponseFile): string {
  const document = new Document({ format: 1, questionnaire, organisation });
  visit(document, {
    Pair(_, pair) {
      // 01234 would come back as a number.
      if (isScalar(pair.key) && pair.key.value === "id" && isScalar(pair.value)) pair.value.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}
