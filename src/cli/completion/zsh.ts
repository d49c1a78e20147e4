/** A completion script for zsh, with descriptions in the language of the user. */
import type { DescribedCommand, DescribedOption, Expected } from "./described.ts";
import { withAll } from "./described.ts";

/** @param words Name of a value → as it is called on the screen. */
export function zshScript(program: DescribedCommand, comment: string, words: (name: string) => string): string {
  const { name } = program;
  return `#compdef ${name}
# ${comment}
${withAll(program).map(functionOf).join("\n")}
if [[ "\${funcstack[1]}" == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;

  function functionOf(command: DescribedCommand): string {
    const own = [...command.options.map(optionSpec), ...valueSpecs(command)];
    const specs = own.map((spec) => `    ${quoted(spec)}`).join(" \\\n");
    if (command.commands.length === 0) return `${functionName(command)}() {\n  _arguments -s \\\n${specs}\n}\n`;
    const list = command.commands.map((one) => `        ${quoted(`${escaped(one.name)}:${one.description}`)}`);
    const cases = command.commands.map((one) => `        ${one.name}) ${functionName(one)} ;;`);
    return `${functionName(command)}() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  _arguments -s -C \\
${specs} \\
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command)
      commands=(
${list.join("\n")}
      )
      _describe -t commands ${quoted(words("command"))} commands
${command.values.some(({ expected }) => expected.kind === "files") ? "      _files\n" : ""}      ;;
    rest)
      case $line[1] in
${cases.join("\n")}
${command.values.some(({ expected }) => expected.kind === "files") ? "        *) _files ;;\n" : ""}      esac
      ;;
  esac
}
`;
  }

  /** Beside commands of its own, the values of a command are offered by hand. */
  function valueSpecs({ commands, values }: DescribedCommand): string[] {
    if (commands.length > 0) return [];
    return values.map((value, index) => {
      const place = value.many ? "*" : String(index + 1);
      return `${place}:${escaped(words(value.name))}:${action(value.expected)}`;
    });
  }

  function functionName({ path }: DescribedCommand): string {
    return ["", name, ...path.split(" ").filter((word) => word !== "")].join("_");
  }

  function optionSpec({ names, description, value }: DescribedOption): string {
    const text = `[${description.replace(/[[\]\\]/gu, "\\$&")}]`;
    const rest = value ? `${text}:${escaped(words(value.name))}:${action(value.expected)}` : text;
    // Every name on its own, and none again after another one of them.
    const others = names.length > 1 ? `(${names.join(" ")})` : "";
    return names.length > 1 ? `${others}{${names.join(",")}}${rest}` : `${names[0]}${rest}`;
  }

  function action(expected: Expected): string {
    if (expected.kind === "words") return `(${expected.words.join(" ")})`;
    return expected.kind === "files" ? "_files" : " ";
  }
}

function escaped(text: string): string {
  return text.replace(/[:\\]/gu, "\\$&");
}

/** `(-o --output){-o,--output}[…]`: the braces must be seen by the shell, all else must not. */
function quoted(text: string): string {
  const [, exclusive = "", names = "", rest = text] = /^(\([^)]*\))(\{[^}]*\})(.*)$/su.exec(text) ?? [];
  const inQuotes = (part: string) => (part === "" ? "" : `'${part.replace(/'/gu, "'\\''")}'`);
  return `${inQuotes(exclusive)}${names}${inQuotes(rest)}`;
}
