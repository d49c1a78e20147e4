/** One question to a thread, and its answer. */
import type { Worker } from "node:worker_threads";

/** @throws what the thread died of before it answered */
export function askWorker<Answer>(worker: Worker, question: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("The thread ended before it answered"));
    worker.once("error", reject);
    worker.once("exit", onExit);
    worker.once("message", (answer: Answer) => {
      worker.off("error", reject);
      worker.off("exit", onExit);
      resolve(answer);
    });
    worker.postMessage(question);
  });
}
