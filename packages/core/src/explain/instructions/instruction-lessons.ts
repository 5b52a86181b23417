import { toKeyword } from "../../syntax/keywords.ts";
import { addLesson } from "./add.ts";
import { argLesson } from "./arg.ts";
import { cmdLesson } from "./cmd.ts";
import { copyLesson } from "./copy.ts";
import { directivesLesson } from "./directives.ts";
import { entrypointLesson } from "./entrypoint.ts";
import { envLesson } from "./env.ts";
import { exposeLesson } from "./expose.ts";
import { fromLesson } from "./from.ts";
import { healthcheckLesson } from "./healthcheck.ts";
import { heredocLesson } from "./heredoc.ts";
import { labelLesson } from "./label.ts";
import { maintainerLesson } from "./maintainer.ts";
import { onbuildLesson } from "./onbuild.ts";
import { runLesson } from "./run.ts";
import { shellLesson } from "./shell.ts";
import { stopsignalLesson } from "./stopsignal.ts";
import { userLesson } from "./user.ts";
import { volumeLesson } from "./volume.ts";
import { workdirLesson } from "./workdir.ts";
import type { InstructionLesson } from "./instruction-lesson.ts";

/** In the order in which a beginner meets them. */
export const instructionLessons: readonly InstructionLesson[] = [
  fromLesson,
  runLesson,
  copyLesson,
  addLesson,
  workdirLesson,
  envLesson,
  argLesson,
  cmdLesson,
  entrypointLesson,
  exposeLesson,
  userLesson,
  volumeLesson,
  labelLesson,
  healthcheckLesson,
  shellLesson,
  stopsignalLesson,
  onbuildLesson,
  maintainerLesson,
  heredocLesson,
  directivesLesson,
];

/** The lesson of a keyword in any case, of `heredoc` or of `directives`; undefined for what is none of them. */
export function findLesson(name: string): InstructionLesson | undefined {
  const keyword = toKeyword(name);
  if (keyword !== undefined) return instructionLessons.find((lesson) => lesson.keyword === keyword);
  const plain = name.toLowerCase().replace(/s$/, "");
  const others: Readonly<Record<string, string>> = {
    heredoc: "heredoc",
    directive: "directives",
    "parser-directive": "directives",
    "parser directive": "directives",
  };
  return instructionLessons.find(({ id }) => Object.hasOwn(others, plain) && id === others[plain]);
}
