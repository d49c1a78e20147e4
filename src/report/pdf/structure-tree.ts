/** The structure that screen readers follow, as elements of the PDF. */
import type PDFDocument from "pdfkit";
import type { FigureItem, Layout, PictureItem, StructureNode } from "./page-items.ts";
import { shortString } from "./short-string.ts";

type Doc = typeof PDFDocument.prototype;
type Element = ReturnType<Doc["struct"]>;

export interface StructureTree {
  /** In reading order. */
  readonly elements: ReadonlyMap<StructureNode, Element>;
  /** The element, in its place among what was drawn before: a part in another language stands between its neighbours. */
  readonly elementOf: (owner: StructureNode) => Element | undefined;
  /** When everything is drawn. */
  readonly end: () => void;
}

export function structureTree(document: Doc, layout: Layout): StructureTree {
  const elements = new Map<StructureNode, Element>();
  const parents = new Map<StructureNode, StructureNode>();
  const figures = figuresOf(layout);
  const scopes = scopeAttributes(document);
  const make = (from: StructureNode) => {
    const element = document.struct(from.type, optionsOf(from, figures.get(from)));
    const { data } = (element as HoldsAttributes).dictionary;
    if (from.scope !== undefined) data.A = scopes.of(from.scope);
    if (from.alt !== undefined) data.Alt = shortString(from.alt);
    elements.set(from, element);
    for (const child of from.children) {
      parents.set(child, from);
      make(child);
    }
  };
  make(layout.structure);
  const root = elements.get(layout.structure);
  if (root) document.addStructure(root);
  const attached = new Set<StructureNode>([layout.structure]);
  const counts = new Map<StructureNode, number>();
  const attachUntil = (parent: StructureNode, last: StructureNode | undefined) => {
    const start = counts.get(parent) ?? 0;
    const end = last ? parent.children.indexOf(last, start) + 1 : parent.children.length;
    for (const child of parent.children.slice(start, end)) {
      const element = elements.get(child);
      if (element) elements.get(parent)?.add(element);
      attached.add(child);
    }
    counts.set(parent, end);
  };
  const attach = (owner: StructureNode) => {
    const parent = parents.get(owner);
    if (!parent || attached.has(owner)) return;
    attach(parent);
    attachUntil(parent, owner);
  };
  return {
    elements,
    elementOf: (owner) => {
      attach(owner);
      return elements.get(owner);
    },
    // pdfkit never ends a file with an element that belongs nowhere.
    end: () => {
      for (const owner of elements.keys()) attachUntil(owner, undefined);
      root?.end();
      scopes.end();
    },
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where each figure stands; one drawn in slices is as large as they are together, on the page where it begins. */
function figuresOf(layout: Layout): ReadonlyMap<StructureNode, Box> {
  const figures = new Map<StructureNode, Box>();
  for (const { items } of layout.pages) {
    const here = new Map<StructureNode, Box>();
    for (const item of items) {
      if ((item.kind === "figure" || item.kind === "picture") && item.node) {
        here.set(item.node, around(here.get(item.node), item));
      }
    }
    for (const [owner, box] of here) if (!figures.has(owner)) figures.set(owner, box);
  }
  return figures;
}

function around(box: Box | undefined, { x, y, width, height }: FigureItem | PictureItem): Box {
  return {
    left: Math.min(box?.left ?? x, x),
    top: Math.min(box?.top ?? y, y),
    right: Math.max(box?.right ?? 0, x + width),
    bottom: Math.max(box?.bottom ?? 0, y + height),
  };
}

/** What pdfkit's types do not know of its structure options. */
interface ElementOptions {
  lang?: string;
  bbox?: readonly number[];
}

/** What pdfkit's types do not know of its elements. */
interface HoldsAttributes {
  readonly dictionary: { readonly data: { A?: unknown; Alt?: unknown } };
}

interface ScopeAttributes {
  readonly of: (scope: string) => unknown;
  readonly end: () => void;
}

/** Written once for all headers that say the same; pdfkit writes them with each. */
function scopeAttributes(document: Doc): ScopeAttributes {
  const known = new Map<string, ReturnType<Doc["ref"]>>();
  return {
    of: (scope) => {
      const attributes = known.get(scope) ?? document.ref({ O: "Table", Scope: scope });
      known.set(scope, attributes);
      return attributes;
    },
    end: () => {
      for (const attributes of known.values()) attributes.end();
    },
  };
}

function optionsOf({ language }: StructureNode, figure: Box | undefined): ElementOptions {
  return {
    ...(language === undefined ? {} : { lang: language }),
    ...(figure ? { bbox: [figure.left, figure.top, figure.right, figure.bottom] } : {}),
  };
}
