/** The help of `datapeil import`. */
import type { importCli as nl } from "../nl/import-cli.ts";

export const importCli: typeof nl = {
  commands: {
    import: "Reads what survey platforms export, by a mapping.",
    init: "Writes a mapping to start from: which column belongs to which question, and what each answer means.",
    check: "Shows what would be read and what is in doubt; writes nothing.",
    run: "Makes an answer file of every row.",
  },
  arguments: {
    mapping: "mapping (YAML)",
    files: "exported files: CSV, XLSX, XLS, ODS, JSON or NDJSON",
    draftFrom: "one exported file, or all of the same survey: then all their answers are listed",
  },
  options: {
    rejects: "writes the refused rows with the reason to this CSV file",
    strict: "every doubt counts as an error: nothing is written",
    output: "folder for the answer files; with --ndjson a file",
    ndjson: "as NDJSON: one response a line",
    encoding: "encoding of a CSV that is not UTF-8, such as windows-1252 from Excel",
    mappingOutput: "file for the mapping",
  },
  example: `
Start like this:
  datapeil import init export.csv -o mapping.yaml
  datapeil check mapping.yaml                     what is still to be filled in
  datapeil import check mapping.yaml export.csv   what would be read
  datapeil import run mapping.yaml export.csv -o answers
  datapeil score answers`,
};
