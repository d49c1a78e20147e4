// An interview on the flagship in a terminal, as fast as it goes: 40 questions, a level and Enter each. Prints the keys,
// and the milliseconds from Enter to the next question on the screen, disk write included.
// Run: npm run build && node bench/interview.js
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawn } from "@lydell/node-pty";
import { parse } from "yaml";

const program = fileURLToPath(new URL("../bin/datapeil.js", import.meta.url));
const who = ["--name", "Meerlinde", "--organisation", "99901", "--inhabitants", "30000", "--role", "none"];
const questions = 40;

for (const face of ["rich", "plain"]) {
  const { keys, times } = await interview(face);
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const [middle, worst] = [median, sorted.at(-1)].map((time) => time.toFixed(1));
  console.log(
    `${face}: ${questions} questions, ${keys} keys, Enter to next question: median ${middle} ms, worst ${worst} ms`,
  );
}

async function interview(face) {
  const folder = mkdtempSync(join(tmpdir(), "datapeil-interview-"));
  const args = [program, "assess", "a.yaml", "--lang", "nl", ...who, ...(face === "plain" ? ["--plain"] : [])];
  const pty = spawn(process.execPath, args, { cwd: folder, cols: 80, rows: 24, env: process.env });
  let seen = "";
  let wake = () => undefined;
  pty.onData((data) => {
    seen += data;
    wake();
  });
  const ended = new Promise((resolve) => pty.onExit(resolve));
  // What comes after this many characters; woken by the terminal, so that nothing is measured but the program.
  const shows = (pattern, from) =>
    new Promise((resolve, reject) => {
      const timeout = setTimeout(() => reject(new Error(`Never shown: ${pattern}\n${seen}`)), 20_000);
      wake = () => {
        if (!pattern.test(seen.slice(from))) return;
        clearTimeout(timeout);
        resolve();
      };
      wake();
    });
  const ready = face === "rich" ? "Je keuze:" : "Niveau \\(0 tot 5\\):";
  const question = (number) => new RegExp(`vraag ${number} van ${questions}[\\s\\S]*${ready}`);

  await shows(/Druk op Enter om te beginnen/, 0);
  pty.write("\r");
  await shows(question(1), 0);
  const times = [];
  let keys = 0;
  for (let number = 1; number <= questions; number += 1) {
    let from = seen.length;
    pty.write("4");
    if (face === "rich") await shows(/Enter bevestigt/, from);
    from = seen.length;
    const began = performance.now();
    pty.write("\r");
    await shows(number === questions ? /Overzicht[\s\S]*Wat wil je doen/ : question(number + 1), from);
    times.push(performance.now() - began);
    keys += 2;
  }
  pty.kill("SIGKILL");
  await ended;
  const answers = Object.values(parse(readFileSync(join(folder, "a.yaml"), "utf8")).answers);
  rmSync(folder, { recursive: true, force: true });
  if (answers.length !== questions || answers.some((level) => level !== 4)) throw new Error("An answer is missing.");
  return { keys, times };
}
