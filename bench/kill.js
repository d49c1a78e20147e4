// Five hundred random `kill -9` during an interview on the flagship: no answered question may be lost, and no lock of a
// killed run may keep the next one out. An answer counts as given once the next question was on the screen.
// Run: npm run build && node bench/kill.js [times]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawn } from "@lydell/node-pty";
import { parse } from "yaml";

const times = Number(process.argv[2] ?? 500);
const program = fileURLToPath(new URL("../bin/datapeil.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "datapeil-kill-"));
const who = ["--name", "Meerlinde", "--organisation", "99901", "--inhabitants", "30000", "--role", "none"];

let file = 0;
let acknowledged = 0;
let lost = 0;
let broken = 0;
for (let round = 0; round < times; round += 1) await killOnce();
const stale = readdirSync(folder).filter((name) => name.endsWith(".tmp")).length;
rmSync(folder, { recursive: true, force: true });
console.log(
  `${times} kills: ${acknowledged} answers seen as saved, ${lost} lost, ${broken} broken files, ${stale} stale temporary files`,
);
process.exitCode = lost + broken > 0 ? 1 : 0;

/** Goes on with the file, answers a few questions as fast as they come, and dies around the writing of one of them. */
async function killOnce() {
  const name = `answers-${file}.yaml`;
  const before = answersIn(name);
  const pty = spawn(process.execPath, [program, "assess", name, "--lang", "nl", ...(before.size > 0 ? [] : who)], {
    cwd: folder,
    cols: 80,
    rows: 24,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let seen = "";
  pty.onData((data) => {
    seen += data;
  });
  const ended = new Promise((resolve) => pty.onExit(resolve));
  const shows = async (pattern) => {
    for (let waited = 0; waited < 10_000; waited += 1) {
      if (pattern.test(seen)) return;
      await sleep(1);
    }
    throw new Error(`Never shown: ${pattern}\n${seen}`);
  };

  await shows(/Druk op Enter om te beginnen/);
  seen = "";
  pty.write("\r");
  let position = before.size + 1;
  const expected = new Map(before);
  const last = Math.min(40, position + Math.floor(Math.random() * 4));
  await shows(new RegExp(`vraag ${position} van 40[^]*Je keuze:`));
  while (position < last) {
    expected.set(position, await answer());
    await shows(new RegExp(`vraag ${position + 1} van 40[^]*Je keuze:`));
    position += 1;
  }
  const given = await answer();
  await sleep(Math.random() * 12);
  pty.kill("SIGKILL");
  await ended;
  if (position < 40 && seen.includes(`vraag ${position + 1} van 40`)) expected.set(position, given);

  const after = answersIn(name);
  acknowledged += expected.size - before.size;
  for (const [at, level] of expected) if (after.get(at) !== level) lost += 1;
  if (after.size >= 39) file += 1;

  async function answer() {
    const level = Math.floor(Math.random() * 6);
    seen = "";
    pty.write(String(level));
    await shows(/Enter bevestigt/);
    seen = "";
    pty.write("\r");
    return level;
  }
}

/** Position → level; answers stand in the order of the questionnaire. */
function answersIn(name) {
  if (!readdirSync(folder).includes(name)) return new Map();
  const written = parse(readFileSync(join(folder, name), "utf8"))?.answers;
  if (!written) broken += 1;
  return new Map(Object.values(written ?? {}).map((level, index) => [index + 1, level]));
}

function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
