import { createRuleIndex, type Language } from "@plimsoll/core";
import { unreachable } from "@plimsoll/core/editor";
import type { DocumentBuild } from "../builds/document-build.ts";
import type { Snapshot, Surroundings } from "../documents/snapshot.ts";
import { describeImage } from "./describe-image.ts";
import { describePackage } from "./describe-package.ts";
import { describeStage } from "./describe-stage.ts";
import { describeStep } from "./describe-step.ts";
import { describeFlag, describeHeredoc, describeKeyword, describeMount } from "./describe-syntax.ts";
import { describeValue } from "./describe-value.ts";
import { describeVariable } from "./describe-variable.ts";
import { hoverText } from "./hover-text.ts";
import { describeCommand } from "./known-commands.ts";
import { referenceUrl } from "./reference-url.ts";
import type { Subject } from "./subject.ts";

/** What is looked at of a document. */
export interface Described extends Pick<Snapshot, "analysis"> {
  readonly surroundings: Pick<Surroundings, "rules">;
}

/** Paragraphs of Markdown about a subject; none when there is nothing to say. `build` is asked for only where it counts. */
export async function describeSubject(
  snapshot: Described,
  subject: Subject,
  language: Language,
  build: () => Promise<DocumentBuild | undefined>,
): Promise<readonly string[]> {
  const text = hoverText(language);
  const { analysis, surroundings } = snapshot;
  switch (subject.kind) {
    case "keyword":
      return describeKeyword(
        subject.keyword,
        describeStep(analysis, subject.instruction, await build(), text, language),
        text,
        language,
      );
    case "flag":
      return describeFlag(subject, text, language);
    case "mount":
      return describeMount(subject, text, language);
    case "variable":
      return describeVariable(analysis, subject, text);
    case "stage":
      return describeStage(analysis, subject.index, await build(), text);
    case "image":
      return describeImage(analysis, subject, text);
    case "heredoc":
      return describeHeredoc(analysis, subject, text);
    case "directive":
      return [`\`# ${subject.name}=\``, text.directives[subject.name], `[${text.reference}](${referenceUrl(subject.name)})`];
    case "rule":
      return createRuleIndex(surroundings.rules)
        .lookup(subject.id)
        .slice(0, 1)
        .flatMap(({ rule }) => {
          const own = rule.text[language];
          return [`**${own.title}** (\`${rule.id}\`)`, own.why, own.how];
        });
    case "package":
      return describePackage(subject, text);
    case "command": {
      const about = describeCommand(subject.name, language);
      return about === undefined ? [] : [about];
    }
    case "value":
      return describeValue(analysis, subject, language);
    default:
      return unreachable(subject);
  }
}
