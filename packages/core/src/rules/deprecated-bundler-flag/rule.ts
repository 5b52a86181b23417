import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { TextEdit } from "../../text/edit.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const deprecatedBundlerFlag = defineRule({
  id: "deprecated-bundler-flag",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/ruby/deprecated-bundler-install-flags", relation: "same" }],
  mentions: ["bundle"],
  text,
  examples: [
    {
      bad: `FROM ruby:3.4
RUN bundle install --without development test --jobs 4
                   ^^^^^^^^^ flag
`,
      good: `FROM ruby:3.4
RUN bundle config set --local without 'development test' && bundle install --jobs 4
ENV BUNDLE_DEPLOYMENT=1
RUN bundle install && bundle update --all
`,
      fixed: `FROM ruby:3.4
RUN bundle config set --local without 'development test' && bundle install --jobs 4
`,
    },
    {
      bad: `FROM ruby:3.4
RUN gem install bundler && \\
    bundle install --jobs=4 --deployment \\
                            ^^^^^^^^^^^^ flag
      --path vendor/bundle && \\
      ^^^^^^ flag
    rm -rf tmp
RUN bundle --deployment
           ^^^^^^^^^^^^ flag
`,
      good: `FROM ruby:3.4
RUN bundle exec rake --path x && bundle config --path y
`,
      fixed: `FROM ruby:3.4
RUN gem install bundler && \\
    bundle config set --local deployment true && bundle install --jobs=4 \\
      --path vendor/bundle && \\
    rm -rf tmp
RUN bundle config set --local deployment true && bundle
`,
    },
  ],
  check({ syntax, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        if (!isBundleInstall(command)) continue;
        let offersFix = true;
        for (const [index, word] of command.args.entries()) {
          const setting = settings.get(word.text.replace(/=.*$/s, ""));
          if (setting === undefined) continue;
          // Two in front of the same command would stand in each other's way.
          const fix = offersFix ? asSetting(run, command, index, setting, syntax.source.text) : undefined;
          if (fix !== undefined) offersFix = false;
          const flag = word.text.replace(/=.*$/s, "");
          findings.push({
            span: { start: word.span.start, end: word.span.start + flag.length },
            message: "flag",
            params: { flag, setting },
            fix,
          });
        }
      }
    }
    return findings;
  },
});

/** Flags that Bundler 2.1 warns of and Bundler 4 refuses, with the setting that replaces each. */
const settings: ReadonlyMap<string, string> = new Map([
  ["--without", "without"],
  ["--with", "with"],
  ["--deployment", "deployment"],
  ["--path", "path"],
  ["--frozen", "frozen"],
  ["--no-prune", "no_prune"],
  ["--clean", "clean"],
]);

function isBundleInstall({ name, args }: ShellCommand): boolean {
  if (name !== "bundle" && name !== "bundler") return false;
  const first = args[0]?.text;
  return first === undefined || first === "install" || first.startsWith("--");
}

function asSetting(
  run: BuildScript,
  command: ShellCommand,
  index: number,
  setting: string,
  file: string,
): FixProposal | undefined {
  const { args, program, wrappers, assignments } = command;
  const word = args[index];
  if (word === undefined || program === undefined || wrappers.length + assignments.length > 0 || run.instruction.json)
    return undefined;
  const values = valuesBehind(args, index);
  const last = values.words.at(-1) ?? word;
  const removed = { start: word.span.start - 1, end: last.span.end };
  const isAlone = file[removed.start] === " " && !/[\s]/.test(file[removed.start - 1] ?? "\n");
  if (
    !isAlone ||
    file.slice(removed.start, removed.end).includes("\n") ||
    !values.texts.every((value) => /^[\w./:-]+$/.test(value))
  ) {
    return undefined;
  }
  const value = values.texts.length === 0 ? "true" : values.texts.length === 1 ? values.texts[0] : `'${values.texts.join(" ")}'`;
  const at = program.span.start;
  const edits: TextEdit[] = [
    { span: { start: at, end: at }, text: `bundle config set --local ${setting} ${value} && ` },
    { span: removed, text: "" },
  ];
  return { safety: "unsafe", edits };
}

/** What the flag is given: all words up to the next flag, or what stands behind its `=`. */
function valuesBehind(
  args: readonly ShellWord[],
  index: number,
): { readonly words: readonly ShellWord[]; readonly texts: readonly string[] } {
  const flag = args[index]?.text ?? "";
  const equals = flag.indexOf("=");
  if (equals !== -1) return { words: [], texts: flag.slice(equals + 1).split(/[ :]+/) };
  const isSwitch = !["--without", "--with", "--path"].includes(flag);
  const words: ShellWord[] = [];
  for (const word of isSwitch ? [] : args.slice(index + 1)) {
    if (word.text.startsWith("-")) break;
    words.push(word);
    if (flag === "--path") break;
  }
  const texts = words.flatMap(({ text: word }) => word.split(/[ :]+/)).filter((word) => word !== "");
  return { words, texts: flag === "--path" ? words.map(({ text: word }) => word) : texts };
}
