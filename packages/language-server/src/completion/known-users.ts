import { imageUsers } from "../catalog/names.ts";
import { completionTexts } from "./completion-text.ts";
import { stageHere } from "./stage-here.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

const creators = new Set(["adduser", "useradd"]);
const groupCreators = new Set(["addgroup", "groupadd"]);

/** Users that the file names or makes, those of the base image, and root. `groups`: with a group behind a colon too. */
export function suggestUsers(input: CompletionInput, start: number, groups: boolean): readonly Suggestion[] {
  const { analysis, language } = input;
  const text = completionTexts[language];
  const users = new Set<string>();
  const groupNames = new Set<string>();
  for (const { script } of analysis.scripts) {
    for (const { name, args } of script.commands) {
      if (name === undefined || (!creators.has(name) && !groupCreators.has(name))) continue;
      const value = args.at(-1)?.value;
      if (value !== undefined && /^[a-z_][\w-]*$/i.test(value)) (creators.has(name) ? users : groupNames).add(value);
    }
  }
  for (const instruction of analysis.instructions) {
    if (instruction.kind !== "user" || instruction.span.start === start) continue;
    const [user = "", group] = instruction.value.value.split(":");
    if (/^[\w-]+$/.test(user)) users.add(user);
    if (group !== undefined && /^[\w-]+$/.test(group)) groupNames.add(group);
  }
  const here = stageHere(analysis, start);
  const image = here?.stage.base.kind === "image" ? here.stage.base.reference.repository : "";
  const own = (imageUsers[image.slice(image.lastIndexOf("/") + 1)] ?? []).filter((user) => !users.has(user));
  const found = new Map<string, Suggestion>();
  const add = (label: string, rank: number, detail?: string): void => {
    if (!found.has(label)) found.set(label, { label, kind: "user", rank, detail });
  };
  for (const user of users) add(user, 10, text.userHere);
  for (const user of own) add(user, 12, text.userOfImage);
  if (groups) {
    for (const user of users) add(`${user}:${groupNames.has(user) ? user : ([...groupNames][0] ?? user)}`, 14, text.userHere);
    for (const user of own) add(`${user}:${user}`, 16, text.userOfImage);
  }
  for (const user of ["1000:1000", "65532:65532"]) add(user, 20);
  add("root", 30);
  if (groups) add("root:root", 31);
  return [...found.values()];
}
