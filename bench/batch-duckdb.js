/**
 * The same means by DuckDB, told the type of every column: per municipality the mean of each answer column, on all
 * cores. A process of its own, since its threads outlive a query. Usage: node bench/batch-duckdb.js FILE.csv
 */
import { availableParallelism } from "node:os";
import { DuckDBInstance } from "@duckdb/node-api";
import { membership } from "./batch-data.js";

const ids = membership.map(({ id }) => id);
const columns = {
  id: "VARCHAR",
  municipality: "VARCHAR",
  role: "VARCHAR",
  submitted: "DATE",
  ...Object.fromEntries(ids.map((id) => [id, "TINYINT"])),
};
const typed = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
const instance = await DuckDBInstance.create(":memory:", { threads: String(availableParallelism()) });
const connection = await instance.connect();
const file = process.argv[2].replaceAll("'", "''");
const result = await connection.runAndReadAll(
  `SELECT municipality, ${ids.map((id) => `avg(${id}) AS ${id}`).join(", ")}
   FROM read_csv('${file}', header = true, delim = ',', columns = {${typed.join(", ")}})
   GROUP BY municipality ORDER BY municipality`,
);
console.log(JSON.stringify(result.getRowObjectsJson()));
