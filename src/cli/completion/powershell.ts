/** A completion script for PowerShell, 5.1 of Windows included, with descriptions in the language of the user. */
import type { DescribedCommand, DescribedOption, Expected } from "./described.ts";
import { withAll } from "./described.ts";

export function powershellScript(program: DescribedCommand, comment: string): string {
  const { name } = program;
  return `# ${comment}
Register-ArgumentCompleter -Native -CommandName @('${name}', '${name}.cmd', '${name}.ps1') -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  # Command -> the words that can follow it, each with its meaning; then the same for its flags.
  $offers = @{
${withAll(program).map(offersOf).join("\n")}
  }
  $values = @{
${withAll(program).flatMap(valuesOf).join("\n")}
  }

  $at = ''
  $before = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
    $before = $element.ToString()
    $next = ($at + ' ' + $before).Trim()
    if ($offers.ContainsKey($next)) { $at = $next }
  }

  $found = $offers[$at]
  if ($values.ContainsKey("\${at}:$before")) { $found = $values["\${at}:$before"] }
  # Where nothing is found, PowerShell offers files by itself.
  foreach ($one in $found) {
    $word, $meaning = $one -split '\\|', 2
    if ($word.StartsWith($wordToComplete)) {
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $meaning)
    }
  }
}
`;
}

function offersOf({ path, commands, options, values }: DescribedCommand): string {
  const words = [
    ...commands.map((one) => entry(one.name, one.description)),
    ...values.flatMap(({ expected, name }) => wordsOf(expected).map((word) => entry(word, name))),
    ...options.flatMap(({ names, description }) => names.map((one) => entry(one, description))),
  ];
  return `    ${quoted(path)} = @(\n${words.map((word) => `      ${word}`).join("\n")}\n    )`;
}

function valuesOf({ path, options }: DescribedCommand): string[] {
  return options.flatMap(({ names, description, value }: DescribedOption) => {
    if (!value) return [];
    const words = wordsOf(value.expected).map((word) => entry(word, description));
    return names.map((one) => `    ${quoted(`${path}:${one}`)} = @(${words.join("; ")})`);
  });
}

function wordsOf(expected: Expected): readonly string[] {
  return expected.kind === "words" ? expected.words : [];
}

/** A word and its meaning in one text: lists of lists fall apart in PowerShell. */
function entry(word: string, meaning: string): string {
  return quoted(`${word}|${meaning === "" ? word : meaning}`);
}

function quoted(text: string): string {
  // PowerShell takes curly quotes for straight ones.
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/gu, "$&$&")}'`;
}
