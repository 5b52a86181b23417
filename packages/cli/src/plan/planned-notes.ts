import { type Language, positionAt, renderProblem, suggest } from "@plimsoll/core";
import { parseImageReference, type PlannedBuild } from "@plimsoll/core/plan";
import type { Note } from "../note.ts";
import type { OpenBuild } from "./open-builds.ts";
import { sourceText } from "./source-text.ts";

/** Why BuildKit would not build this, as errors to print: what is wrong in the file, a target that does not exist. */
export function notesOnPlanned(open: OpenBuild, planned: PlannedBuild, language: Language): readonly Note[] {
  const { problems, syntax } = planned;
  const { refused } = sourceText[language];
  const notes = problems.map((problem): Note => {
    const { line, character } = positionAt(syntax.source, problem.span.start);
    const message = `${refused}: ${renderProblem(problem, language)}`;
    return { path: open.dockerfile, line: line + 1, column: character + 1, message, help: "" };
  });
  return [...notes, ...unknownTarget(open, planned, language), ...refusedStages(open, planned, language)];
}

function unknownTarget({ dockerfile, names }: OpenBuild, { graph }: PlannedBuild, language: Language): readonly Note[] {
  const { target } = graph.options;
  if (target === undefined || graph.target !== undefined || graph.stages.length === 0) return [];
  const known = graph.stages.flatMap(({ name }) => name ?? []);
  const suggestion = suggest(target, known);
  const hint = suggestion === undefined ? "" : ` (did you mean ${suggestion}?)`;
  const buildkit = `target stage "${target}" could not be found${hint}`;
  const { message, help } = sourceText[language].unknownTarget(buildkit, known);
  // Which of the builds of a Compose or Bake file asks for it.
  const asker = names.length === 0 ? "" : `${names.map((name) => `\`${name}\``).join(", ")}: `;
  return [{ path: dockerfile, line: undefined, message: asker + message, help }];
}

/** What the file's text alone does not tell: names that come out empty, stages that take from themselves or from later ones. */
function refusedStages({ dockerfile }: OpenBuild, { graph, syntax }: PlannedBuild, language: Language): readonly Note[] {
  const text = sourceText[language];
  const at = (offset: number): Pick<Note, "path" | "line"> => ({
    path: dockerfile,
    line: positionAt(syntax.source, offset).line + 1,
  });
  return graph.stages.flatMap(({ from, base, edges }) => {
    const notes: Note[] = [];
    if (base.kind === "invalid") notes.push({ ...at(from.image.span.start), ...text.invalidBase(base.text, base.unset) });
    for (const { target, span, via } of edges) {
      if (target.kind === "invalid") notes.push({ ...at(span.start), ...text.invalidSource(target.text, target.reason, via) });
      else if (target.kind === "image" && via !== "from" && parseImageReference(target.text) === undefined)
        notes.push({ ...at(span.start), ...text.invalidSource(target.text, "no-image", via) });
    }
    return notes;
  });
}
