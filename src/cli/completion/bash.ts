/** A completion script for bash, 3.2 of macOS included; it needs no other package. */
import type { DescribedCommand, DescribedOption, Expected } from "./described.ts";
import { withAll } from "./described.ts";

export function bashScript(program: DescribedCommand, comment: string): string {
  const { name } = program;
  const all = withAll(program);
  return `# ${comment}
_${name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" before="" at="" index
  COMPREPLY=()
  if ((COMP_CWORD > 0)); then before="\${COMP_WORDS[COMP_CWORD - 1]}"; fi
  # bash takes "--flag=value" apart at the "=".
  if [[ $cur == "=" ]]; then cur=""
  elif [[ $before == "=" ]]; then before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$at \${COMP_WORDS[index]}" in
${all.flatMap(({ commands }) => commands.map(({ path }) => `      " ${path}") at=" ${path}" ;;`)).join("\n")}
    esac
  done
  case "$at:$before" in
${all.flatMap(valueCases).join("\n")}
  esac
  case "$at" in
${all.map(wordsCase).join("\n")}
  esac
}

_${name}_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")
}

_${name}_files() {
  local word
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
}

complete -F _${name} ${name}
`;

  function valueCases({ path, options }: DescribedCommand): string[] {
    return options.flatMap(({ names, value }) => {
      if (!value) return [];
      const places = names.map((one) => `"${at(path)}:${one}"`).join(" | ");
      return [`    ${places}) ${offer(value.expected)}return ;;`];
    });
  }

  function wordsCase({ path, commands, options, values }: DescribedCommand): string {
    const words = commands.map((one) => one.name);
    const offers = [
      ...(words.length > 0 ? [`_${name}_words "${words.join(" ")}"; `] : []),
      ...new Set(values.map(({ expected }) => offer(expected))),
    ].join("");
    const flags = `_${name}_words "${flagsOf(options).join(" ")}"`;
    return `    "${at(path)}") if [[ $cur == -* ]]; then ${flags}; else ${offers || ":; "}fi ;;`;
  }

  function offer(expected: Expected): string {
    if (expected.kind === "words") return `_${name}_words "${expected.words.join(" ")}"; `;
    return expected.kind === "files" ? `_${name}_files; ` : "";
  }
}

/** How the script writes where it is: every word with a space before it. */
function at(path: string): string {
  return path === "" ? "" : ` ${path}`;
}

function flagsOf(options: readonly DescribedOption[]): string[] {
  return options.flatMap(({ names }) => names);
}
