import { formatBytes } from "@plimsoll/core/plan";
import { hierarchy, type HierarchyRectangularNode, treemap, treemapSquarify } from "d3-hierarchy";
import { fitText } from "./fit-text.ts";
import { html, type Html } from "./html.ts";
import { groupedNumber, type PartContext } from "./page-context.ts";
import type { PageFile } from "./plan-page-data.ts";

/** A file, or what is too small to be drawn by itself, of one folder and one use. */
interface Leaf {
  readonly name: string;
  readonly bytes: number;
  readonly use: PageFile["use"];
}

interface Folder {
  readonly name: string;
  readonly folders: Map<string, Folder>;
  readonly leaves: Leaf[];
}

interface Branch {
  readonly name: string;
  readonly use?: PageFile["use"];
  readonly bytes?: number;
  readonly children?: readonly Branch[];
}

/** As many as one can tell apart; what is smaller stands together, folder by folder. */
const mostFiles = 160;

/** The files of the context as nested rectangles, for wide screens and for narrow ones. Undefined when there is nothing to draw. */
export function contextMap(files: readonly PageFile[], context: PartContext): Html | undefined {
  const { text } = context;
  // One file or two need no picture.
  if (files.filter(({ bytes }) => bytes > 0).length < 3) return undefined;
  const tree = foldChains(treeOf(files, context));
  const draw = (width: number, height: number, look: string): Html =>
    html`<svg class="${`map ${look}`}" role="img" aria-label="${text.mapLabel}" viewBox="0 0 ${width} ${height}">
      ${rectangles(tree, width, height)}
    </svg>`;
  return html`${draw(1000, 400, "wide")}${draw(360, 440, "narrow")}`;
}

function treeOf(files: readonly PageFile[], { text }: PartContext): Branch {
  const drawn = new Set([...files].sort((a, b) => b.bytes - a.bytes).slice(0, mostFiles));
  const root: Folder = { name: "", folders: new Map(), leaves: [] };
  const rest = new Map<string, { readonly folder: Folder; readonly use: PageFile["use"]; files: number; bytes: number }>();
  for (const file of files) {
    if (file.bytes === 0) continue;
    const parts = file.path.split("/");
    if (drawn.has(file)) {
      const name = parts.pop() ?? "";
      folderAt(root, parts).leaves.push({ name, bytes: file.bytes, use: file.use });
      continue;
    }
    // A folder deep down would be as small as the files: they stand in the one at the top.
    const top = parts.slice(0, Math.min(1, parts.length - 1));
    const key = JSON.stringify([file.use, ...top]);
    const known = rest.get(key) ?? { folder: folderAt(root, top), use: file.use, files: 0, bytes: 0 };
    rest.set(key, known);
    known.files++;
    known.bytes += file.bytes;
  }
  for (const { folder, use, files: count, bytes } of rest.values())
    folder.leaves.push({ name: text.others(groupedNumber(count)), bytes, use });
  return branchOf(root);
}

function folderAt(root: Folder, parts: readonly string[]): Folder {
  let folder = root;
  for (const name of parts.slice(0, 12)) {
    const known = folder.folders.get(name) ?? { name, folders: new Map(), leaves: [] };
    folder.folders.set(name, known);
    folder = known;
  }
  return folder;
}

function branchOf({ name, folders, leaves }: Folder): Branch {
  return { name, children: [...[...folders.values()].map(branchOf), ...leaves] };
}

/** A folder with nothing but a folder in it is one with it: `src/main/java`. */
function foldChains({ name, use, bytes, children }: Branch): Branch {
  if (children === undefined) return { name, ...(use && { use }), ...(bytes !== undefined && { bytes }) };
  const [only] = children;
  if (children.length === 1 && only?.children !== undefined) {
    return foldChains({ name: name === "" ? only.name : `${name}/${only.name}`, children: only.children });
  }
  return { name, children: children.map(foldChains) };
}

const headHeight = 17;

function rectangles(tree: Branch, width: number, height: number): readonly (Html | undefined)[] {
  const root = hierarchy<Branch>(tree, ({ children }) => children)
    .sum(({ bytes = 0 }) => bytes)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Branch>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner(2)
    .paddingOuter(2)
    .paddingTop((node) => (node.depth === 0 || node.x1 - node.x0 < 46 ? 2 : headHeight))
    .round(true)(root);
  return laid.descendants().map(drawNode);
}

function drawNode({ x0, x1, y0, y1, data, value = 0, depth, children }: HierarchyRectangularNode<Branch>): Html | undefined {
  const [width, height] = [x1 - x0, y1 - y0];
  if (depth === 0 || width <= 0 || height <= 0) return undefined;
  const title = html`<title>${`${data.name} ${formatBytes(value)}`}</title>`;
  if (children !== undefined) {
    const label = width < 46 || height < headHeight ? "" : fitText(data.name, width - 8, 11);
    return html`<g
      >${title}<rect
        class="folder"
        x="${x0}"
        y="${y0}"
        width="${width}"
        height="${height}"
        rx="3"
      />${text(label, x0 + 5, y0 + 12.5, "folder-name")}</g
    >`;
  }
  const label = width < 40 || height < 18 ? "" : fitText(data.name, width - 9, 11);
  const size = label === "" || height < 34 ? "" : fitText(formatBytes(value), width - 9, 11);
  return html`<g
    >${title}<rect
      class="${`leaf ${data.use ?? "read"}`}"
      x="${x0}"
      y="${y0}"
      width="${width}"
      height="${height}"
      rx="2"
    />${text(label, x0 + 5, y0 + 14, "leaf-name")}${text(size, x0 + 5, y0 + 28, "leaf-size")}</g
  >`;
}

function text(words: string, x: number, y: number, look: string): Html | undefined {
  return words === "" ? undefined : html`<text class="${look}" x="${x}" y="${y}">${words}</text>`;
}
