/** A strict reader of XML without doctype: it throws on whatever is not well-formed. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own, and that of all below it. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function readXml(source: string): XmlElement {
  const root: Open = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Open[] = [root];
  const token =
    /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw new Error(`Not well-formed at ${JSON.stringify(source.slice(at, at + 40))}`);
    const [whole, closing, name, attributes, empty] = match;
    const here = open.at(-1);
    if (!here) throw new Error("More is closed than was open");
    if (name === undefined) {
      if (!whole.startsWith("<")) here.text += unescaped(whole);
    } else if (closing === "/") close(open, name);
    else {
      open.push({ name, attributes: readAttributes(attributes ?? ""), children: [], text: "" });
      if (empty === "/") close(open, name);
    }
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || !only || others.length > 0) throw new Error("Not one element that is closed");
  return only;
}

function close(open: Open[], name: string): void {
  const [made, parent] = [open.pop(), open.at(-1)];
  if (!made || !parent || made.name !== name) throw new Error(`</${name}> closes nothing`);
  parent.children.push(made);
  parent.text += made.text;
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const found = [...source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)];
  return new Map(found.map(([, name, double, single]) => [name ?? "", unescaped(double ?? single ?? "")]));
}

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*;?)/gu, (whole, entity: string) => {
    const sign = entities[entity.replace(";", "")];
    const code = /^#(x?)([\da-fA-F]+);$/u.exec(entity);
    if (code) return String.fromCodePoint(Number.parseInt(code[2] ?? "", code[1] ? 16 : 10));
    if (sign === undefined || !entity.endsWith(";")) throw new Error(`Unknown entity ${whole}`);
    return sign;
  });
}

/** All elements of this name, the element itself included. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((one) => elementsNamed(one, name))];
}
