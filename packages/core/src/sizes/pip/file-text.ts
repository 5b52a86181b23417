import type { LayerDraft } from "../commands/estimator.ts";

/** Text of a file as a command sees it; undefined when it is not there, or what is in it cannot be known. */
export function fileText(layer: LayerDraft, path: string): string | undefined {
  const content = layer.look(path).find(({ entry }) => entry.path === path)?.entry.content;
  if (content?.kind === "text") return content.text;
  if (content?.kind !== "context") return undefined;
  const key = content.context === "" ? content.path : `${content.context}//${content.path}`;
  return layer.facts.find("text", key)?.value ?? undefined;
}
