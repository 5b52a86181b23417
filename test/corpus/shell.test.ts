import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ShellCommand, ShellWord } from "../../packages/core/src/shell/shell-script.ts";
import { scriptsOf } from "../core/shell/read-file.ts";
import { shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

function wordsOf(command: ShellCommand): readonly ShellWord[] {
  const targets = command.redirects.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const values = command.assignments.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return [...(command.program === undefined ? [] : [command.program]), ...command.args, ...targets, ...values];
}

describeWithCorpus("shell scripts of every file of the corpus", (corpus) => {
  const files = [...corpus.files, ...corpus.refusedFiles].map((path) => {
    const text = readFileSync(path, "utf8");
    return { sha: shaOf(path), text, scripts: scriptsOf(text) };
  });

  test("every span lies in its instruction, and every word in its command", () => {
    let commands = 0;
    const wrong: string[] = [];
    for (const { sha, text, scripts } of files) {
      for (const { instruction, script } of scripts) {
        for (const command of script.commands) {
          commands++;
          const { start, end } = command.span;
          const fits = start >= instruction.span.start && start <= end && end <= instruction.span.end;
          if (!fits || text.slice(start, end).trim() !== text.slice(start, end)) wrong.push(`${sha} ${start}-${end}`);
          const inner = [command.nameSpan, ...wordsOf(command).map(({ span }) => span)];
          // Assignments and wrappers of a nested script stand before it.
          const nested = command.inside.includes("nested-script");
          const strays = inner.some((span) => (!nested && span.start < start) || span.end > end);
          if (strays) wrong.push(`${sha} ${text.slice(start, end)}`);
        }
        for (const { span } of script.errors) {
          if (span.start < instruction.span.start || span.end > instruction.span.end) wrong.push(`${sha} error ${span.start}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(commands).toBeGreaterThan(60_000);
  });

  test("the file reads at each plain word as the word does", () => {
    let plain = 0;
    const wrong: string[] = [];
    for (const { sha, text, scripts } of files) {
      for (const word of scripts.flatMap(({ script }) => script.commands.flatMap(wordsOf))) {
        const slice = text.slice(word.span.start, word.span.end);
        if (word.quoted || /[\\`\n"]/.test(slice)) continue;
        plain++;
        if (slice !== word.raw) wrong.push(`${sha} ${word.raw} ${slice}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(plain).toBeGreaterThan(200_000);
  });

  test("a word that is split over lines reads as the word does once the continuation is taken out", () => {
    let split = 0;
    const wrong: string[] = [];
    for (const { sha, text, scripts } of files) {
      for (const { raw, span } of scripts.flatMap(({ script }) => script.commands.flatMap(wordsOf))) {
        const slice = text.slice(span.start, span.end);
        if (!/\\[ \t]*\r?\n/.test(slice) || slice.includes("#") || slice === raw) continue;
        split++;
        const joined = slice.replace(/\\[ \t]*\r?\n(?:[ \t]*\r?\n)*/g, "");
        if (joined !== raw && joined !== raw.replaceAll("\\\n", "")) wrong.push(`${sha} ${raw} ${joined}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(split).toBeGreaterThan(100);
  });

  test("nearly every script can be read", () => {
    const broken = files.flatMap(({ sha, scripts }) => scripts.filter(({ script }) => script.errors.length > 0).map(() => sha));
    // Files for Windows whose base image is a variable: PowerShell and cmd, which nothing in them tells.
    expect(broken.length).toBeLessThan(10);
  });
});
