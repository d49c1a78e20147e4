/** The program of a thread that reads one part of a file. An entry of the build of its own. */
import { parentPort, workerData } from "node:worker_threads";
import type { PartJob } from "./part-job.ts";
import { runPart } from "./part-job.ts";

parentPort?.postMessage(runPart(workerData as PartJob));
