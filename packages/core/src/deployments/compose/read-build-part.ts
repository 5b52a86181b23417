import { entriesOf, isKnown, itemsOf, textOf, textsOf, valueOf, type DataNode } from "../data-node.ts";
import type { Environment } from "../interpolate.ts";
import { joinPath } from "../paths.ts";
import type { Placed } from "../place.ts";
import type { ArgumentPart, BuildPart } from "./service-part.ts";

/** `build:` in its short form (a context) or its long one. `folder` is where relative paths start from. */
export function readBuildPart(node: DataNode | undefined, folder: string, environment: Environment): BuildPart | undefined {
  if (node === undefined) return undefined;
  const short = textOf(node);
  if (short === undefined && node.kind !== "mapping") return undefined;
  const context = short ?? textOf(valueOf(node, "context"));
  return {
    place: node.place,
    context: context === undefined ? undefined : { ...context, value: localPath(context.value, folder) },
    dockerfile: textOf(valueOf(node, "dockerfile")),
    inline: textOf(valueOf(node, "dockerfile_inline")),
    target: textOf(valueOf(node, "target")),
    args: readPairs(valueOf(node, "args"), environment),
    contexts: readContexts(valueOf(node, "additional_contexts"), folder),
    platforms: textsOf(valueOf(node, "platforms")),
    tags: textsOf(valueOf(node, "tags")),
  };
}

/** A mapping, or a list of `NAME=value`. A name without a value takes that of the environment. */
export function readPairs(node: DataNode | undefined, environment: Environment): readonly ArgumentPart[] {
  if (node?.kind === "mapping") {
    return node.entries.map(({ key, keyPlace, value }) => ({
      name: key,
      value: given(textOf(value)?.value ?? environment.get(key)),
      place: keyPlace,
    }));
  }
  return textsOf(node).map(({ value, place }) => {
    const equals = value.indexOf("=");
    const name = equals === -1 ? value : value.slice(0, equals);
    return { name, value: given(equals === -1 ? environment.get(name) : value.slice(equals + 1)), place };
  });
}

function given(value: string | undefined): string | undefined {
  return value === undefined || !isKnown(value) ? undefined : value;
}

function readContexts(node: DataNode | undefined, folder: string): BuildPart["contexts"] {
  const pairs: readonly { readonly name: string; readonly value: Placed<string>; readonly place: Placed<string>["place"] }[] =
    node?.kind === "mapping"
      ? entriesOf(node).flatMap(({ key, keyPlace, value }) => {
          const text = textOf(value);
          return text === undefined ? [] : [{ name: key, value: text, place: keyPlace }];
        })
      : itemsOf(node).flatMap((item) => {
          const text = textOf(item);
          const equals = text?.value.indexOf("=") ?? -1;
          if (text === undefined || equals === -1) return [];
          return [
            { name: text.value.slice(0, equals), value: { ...text, value: text.value.slice(equals + 1) }, place: text.place },
          ];
        });
  return pairs.map(({ name, value, place }) => {
    const service = value.value.startsWith("service:") ? value.value.slice("service:".length) : undefined;
    const path = isElsewhere(value.value) || !isKnown(value.value) ? undefined : joinPath(folder, value.value);
    const written = isKnown(value.value) ? value.value : undefined;
    return {
      name,
      place,
      service,
      folder: path === undefined ? undefined : { value: path, place: value.place },
      source: path ?? written,
    };
  });
}

/** An address, an image, another service: whatever is no path on this disk. */
export function isElsewhere(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|target:|service:|-$)/i.test(text);
}

function localPath(text: string, folder: string): string {
  return isElsewhere(text) || !isKnown(text) ? text : joinPath(folder, text);
}
