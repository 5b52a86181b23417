import type { AptSettings } from "@plimsoll/core/base-images";
import type { ImageRoot } from "./image-root.ts";

/** How apt and dpkg are set in an image. */
export function readAptSettings(root: ImageRoot): AptSettings {
  const settings = aptOptions([root.text("etc/apt/apt.conf"), ...textsIn(root, "etc/apt/apt.conf.d")]);
  const dpkg = [root.text("etc/dpkg/dpkg.cfg") ?? "", ...textsIn(root, "etc/dpkg/dpkg.cfg.d")].join("\n");
  const isOff = (name: string): boolean => /^(?:false|no|0|off|without|disable)$/i.test(settings.get(name)?.at(-1) ?? "");
  const isOn = (name: string): boolean => /^(?:true|yes|1|on|with|enable)$/i.test(settings.get(name)?.at(-1) ?? "");
  const hooks = [...(settings.get("dpkg::post-invoke") ?? []), ...(settings.get("apt::update::post-invoke") ?? [])];
  return {
    deletesArchives:
      hooks.some((hook) => /\brm\b.*\/var\/cache\/apt\/archives\/.*\.deb/.test(hook)) ||
      isOff("apt::keep-downloaded-packages") ||
      isOff("binary::apt-get::apt::keep-downloaded-packages"),
    compressedLists: isOn("acquire::gzipindexes"),
    recommends: !isOff("apt::install-recommends"),
    slim: /^\s*path-exclude\s*=?\s*\/usr\/share\/(?:doc|man)\b/m.test(dpkg),
    statusBytes: root.bytes("var/lib/dpkg/status"),
    templateBytes: root.bytes("var/cache/debconf/templates.dat"),
    sources: sourceLines(root),
  };
}

/** In the order of their names, as apt and dpkg read them. */
function textsIn(root: ImageRoot, folder: string): readonly string[] {
  return [...root.names(folder)].sort().flatMap((name) => {
    const text = root.text(`${folder}/${name}`);
    // Both pass over what has other letters in its name, as the leftovers of package managers have.
    return text === undefined || !/^[\w.-]+$/.test(name) ? [] : [text];
  });
}

function sourceLines(root: ImageRoot): readonly string[] | undefined {
  const folder = "etc/apt/sources.list.d";
  const parts = [...root.names(folder)].sort().filter((name) => /\.(?:list|sources)$/.test(name));
  const texts = [root.text("etc/apt/sources.list"), ...parts.map((name) => root.text(`${folder}/${name}`))];
  if (texts.every((text) => text === undefined)) return undefined;
  return texts
    .flatMap((text) => (text ?? "").split("\n").map((line) => line.trimEnd()))
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** Values by the option's full name in lower case, the last one being the one that counts; a list has them all (apt.conf(5)). */
function aptOptions(texts: readonly (string | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    const key = name.replace(/::$/, "").toLowerCase();
    const values = found.get(key);
    if (values === undefined) found.set(key, [value]);
    else values.push(value);
  };
  for (const text of texts) readOptions(text ?? "", add);
  return found;
}

const token = /"((?:[^"\\]|\\.)*)"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*|([{};])|((?:[^\s"{};/#]|\/(?![/*]))+)/g;

function readOptions(text: string, add: (name: string, value: string) => void): void {
  const scopes: string[] = [];
  let words: string[] = [];
  const within = (name: string): string => [...scopes, name].filter((part) => part !== "").join("::");
  for (const [, quoted, sign, word] of text.matchAll(token)) {
    if (quoted !== undefined) words.push(quoted);
    else if (word !== undefined) words.push(word);
    else if (sign === "{") {
      scopes.push(words[0] ?? "");
      words = [];
    } else if (sign !== undefined) {
      // A value alone is an entry of the list that it stands in.
      if (words.length > 0) add(words.length === 1 ? within("") : within(words[0]!), words.at(-1)!);
      words = [];
      if (sign === "}") scopes.pop();
    }
  }
}
