import type { WasteCaution, WasteKind, WastePatch } from "@plimsoll/core/plan";
import type { ToldWaste, WasteText } from "./waste-text.ts";

export const englishWasteText: WasteText = {
  option: "bytes that the image carries for nothing: none, short (the heaviest three) or full, with patches (default: short)",
  heading: "Waste",
  what,
  remedy,
  hint: (kind) => hints[kind] ?? "",
  withSize: (text, size) => `${text}: ${size}`,
  saves: (text, bytes, pulled) => `${text}: saves ${bytes}${pulled === undefined ? "" : `, ${pulled} less to pull`}`,
  joined: (parts) => parts.join("; "),
  caution: (caution) => cautions[caution],
  morePaths: (paths, count) => `${paths} and ${count} more`,
  efficiency: (percent, kept, written, unknown) => {
    const without = unknown === 0 ? "" : `, ${unknown === 1 ? "a layer" : `${unknown} layers`} of unknown size left out`;
    return `Image efficiency ${percent}: a container sees ${kept} of the ${written} that the steps write${without}`;
  },
  together: (bytes, pulled) => `All patches together save ${bytes}${pulled === undefined ? "" : `, ${pulled} less to pull`}`,
  more: (count) => `${count} more`,
  fullHint: "`--waste full` shows the patches",
};

function what({ kind, paths, by, more, lines }: ToldWaste): string {
  const at = lines.length === 0 ? "" : `${lines.length === 1 ? "line" : "lines"} ${listed(lines.map(String))}`;
  switch (kind) {
    case "deleted":
      return `deletes ${paths === "" ? `what ${at} installs` : `${paths} of ${at}`}, which stays in the image all the same`;
    case "replaced":
      return `writes ${paths === "" ? `what ${at} installs` : `${paths} of ${at}`} again, and both are in the image`;
    case "moved":
      return `moves ${paths} of ${at}, and both are in the image`;
    case "owner":
      return `stores ${paths} of ${at} once more for another owner`;
    case "mode":
      return `stores ${paths} of ${at} once more for another mode`;
    case "cache":
      return `\`${by}\` keeps in ${paths} what it has downloaded`;
    case "index":
      return `\`${by}\` leaves its lists of packages in ${paths}`;
    case "archive":
      return `\`${by}\` stays beside what is unpacked from it`;
    case "bytecode":
      return `\`${by}\` compiles modules before anything needs them`;
    case "recommended":
      return `\`${by}\` also installs what is only recommended`;
    case "development":
      return `\`${by}\` installs what only development needs`;
    case "copied-twice":
      return `${paths} holds the same bytes as files of ${at}`;
    case "build-tools":
      return `\`${by}\`${more === 0 ? " is" : ` and ${more} more are`} in the image, and only needed to build`;
    case "upgrade":
      return "stores packages of the base image once more, in newer versions";
    case "base-image":
      return `\`${by}\` has what a slimmer image of the same kind does not`;
  }
}

function remedy({ how, params }: Pick<WastePatch, "how" | "params">): string {
  const text = (name: string): string => String(params[name] ?? "");
  const number = (name: string): number => Number(params[name] ?? 0);
  switch (how) {
    case "join-runs":
      return `make one \`RUN\` of lines ${text("otherLine")} to ${text("line")}`;
    case "copy-flag":
      return `copy with \`${text("flag")}\` in line ${text("line")}${number("more") === 0 ? "" : ` and ${number("more")} more`}`;
    case "clean-up":
      return `end the \`RUN\` with \`${text("command")}\``;
    case "option":
      return `add \`${text("option")}\``;
    case "cache-mount":
      return `give \`${text("command")}\` a cache mount`;
    case "bind-mount":
      return number("unused") === 1
        ? "do not copy it"
        : `mount it in the \`RUN\` of line ${text("otherLine")}, and do not copy it`;
    case "ignore-lines": {
      const names = text("first").split("\n");
      const hidden = number("lines") - names.length;
      const spans = names.map((name) => `\`${name}\``);
      return `add ${hidden > 0 ? `${spans.join(", ")} and ${hidden} more` : listed(spans)} to the ignore file`;
    }
    case "base-image":
      return `build on \`${text("image")}\`${text("date") === "" ? "" : ` (figures of ${text("date")})`}`;
  }
}

const hints: Readonly<Partial<Record<WasteKind, string>>> = {
  "build-tools": "build in a stage of its own, and copy the result",
  upgrade: "a newer base image has them already",
  "copied-twice": "a symbolic link takes no room",
};

const cautions: Readonly<Record<WasteCaution, string>> = {
  "cache-gone": "changes the image: what was kept for a later install is not in it",
  "recommended-packages": "changes the image: check that the program works without what is only recommended",
  "development-packages": "changes the image: check that nothing in it needs these packages",
  "archive-gone": "changes the image: the archive is not in it",
  "compiled-at-start":
    "changes the image: Python compiles modules when they are first imported, so that the first start takes longer",
  "directories-keep-attributes": "may change the image: directories that are there already keep their owner and mode",
  "files-left-out": "may change the image: these files can no longer be copied",
  "smaller-base": "changes the image: check that nothing needs what the slimmer one leaves out",
};

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
