import type { LayerDraft } from "../commands/estimator.ts";
import { isOn } from "./apt-arguments.ts";
import type { AptDefaults } from "./apt-system.ts";

/** How apt and dpkg are set now: as in the base image, and as files say that the build has put into their folders since. */
export function aptSettingsOf(layer: LayerDraft, base: AptDefaults): AptDefaults {
  let settings = base;
  for (const { entry } of layer.look("/etc/apt/apt.conf.d")) {
    const text = textOf(layer, entry.content);
    const recommends = /\bAPT::Install-Recommends\s*(?:=\s*)?"?(\w+)"?/i.exec(text)?.[1];
    if (recommends !== undefined) settings = { ...settings, recommends: isOn(recommends) };
    if (/Binary::apt::APT::Keep-Downloaded-Packages\s*"?(?:true|1|yes)/i.test(text))
      settings = { ...settings, deletesArchives: false };
    const compressed = /\bAcquire::GzipIndexes\s*"?(\w+)"?/i.exec(text)?.[1];
    if (compressed !== undefined) settings = { ...settings, compressedLists: isOn(compressed) };
  }
  if (isGone(layer, "/etc/apt/apt.conf.d/docker-clean")) settings = { ...settings, deletesArchives: false, keepsCaches: true };
  if (isGone(layer, "/etc/apt/apt.conf.d/docker-gzip-indexes")) settings = { ...settings, compressedLists: false };
  if (["docker", "excludes"].some((name) => isGone(layer, `/etc/dpkg/dpkg.cfg.d/${name}`)))
    settings = { ...settings, slim: false };
  for (const { entry } of layer.look("/etc/dpkg/dpkg.cfg.d")) {
    if (/^\s*path-exclude\s*=?\s*\/usr\/share\/doc\//m.test(textOf(layer, entry.content))) settings = { ...settings, slim: true };
  }
  return settings;
}

/** Whether the build has deleted a file that images of Debian have. */
function isGone(layer: LayerDraft, path: string): boolean {
  return layer.contents.kindAt(path) === "gone";
}

function textOf(
  layer: LayerDraft,
  content: { readonly kind: string; readonly text?: string; readonly path?: string } | undefined,
): string {
  if (content?.kind === "text") return content.text ?? "";
  return content?.kind === "context" ? (layer.facts.find("text", content.path ?? "")?.value ?? "") : "";
}
