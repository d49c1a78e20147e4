/** The program of a thread that reads chunks of a file. An entry of the build of its own. */
import { parentPort } from "node:worker_threads";
import type { ThreadJob } from "./thread-job.ts";
import { runThread } from "./thread-job.ts";

parentPort?.on("message", (job: ThreadJob) => parentPort?.postMessage(runThread(job)));
