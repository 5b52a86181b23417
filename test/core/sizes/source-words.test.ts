import { readdirSync, readFileSync } from "node:fs";
import { snapshotImage } from "@plimsoll/core/base-snapshot";
import { packageTables } from "@plimsoll/core/package-tables";
import { baseImageSize, createFactBook, layerSizes, planDockerfile, sourceWords } from "@plimsoll/core/plan";
import { describe, expect, test } from "vitest";
import { koreanPhrases } from "../../../packages/core/src/sizes/source-words/korean-phrases.ts";
import { fromRoot } from "../../support/repository.ts";
import { describeWithCorpus } from "../../support/shared.ts";
import { assumedContext } from "../advice/assumed-context.ts";

const inKorean = (source: string): string => sourceWords(source, "ko");

/** English that a Korean reader would see, but for names: of packages, and of files such as `Cargo.lock`. */
const isEnglish = (source: string): boolean => {
  if (source === "" || /^[\w-]+\.(?:json|lock|yaml)$/.test(source)) return false;
  const words = inKorean(source);
  return /(?:^|\s)(?:what|which|whose|that|of|are|is|the|from|by)(?=\s|$)/.test(words) || !/[가-힣]/.test(words);
};

describe("sources of sizes in Korean", () => {
  test.each([
    [
      "what sh makes of the download get-pip.py, a script from elsewhere",
      "외부 스크립트(다운로드한 get-pip.py)를 sh 명령으로 실행한 결과",
    ],
    ["what is in the download kafka_2.13.tgz", "다운로드한 kafka_2.13.tgz의 내용"],
    ["what is compiled (make)", "컴파일한 결과(make)"],
    ["base image, like node:22, snapshot of 2026-11-21", "베이스 이미지(내장 스냅샷 2026-11-21, node:22 기준)"],
    ["base image, registry", "베이스 이미지(레지스트리)"],
    [
      "the newest versions of 2026-11-21, sizes of these versions, 2 that nobody knows; install scripts of esbuild, sharp may add more",
      "2026-11-21 기준 최신 버전, 이 버전의 크기, 알 수 없는 패키지 2개; esbuild, sharp의 설치 스크립트가 더 쓸 수 있음",
    ],
    [
      "package-lock.json, nothing is known of what left-pad@1.0.0 needs",
      "package-lock.json, 알 수 없는 패키지: left-pad@1.0.0의 의존성",
    ],
    ["the npm registry, 2026-11-22", "npm 레지스트리, 2026-11-22"],
    ["a part of it: the npm registry, 2026-11-22", "그 일부: npm 레지스트리, 2026-11-22"],
    ["packages.json of this project", "packages.json of this project"],
    ["toString", "toString"],
    ["", ""],
  ])("%s", (source, words) => {
    expect(inKorean(source)).toBe(words);
    expect(sourceWords(source, "en")).toBe(source);
  });

  const written = ["packages/core/src/sizes", "packages/host/src"].flatMap(codeIn);
  const literals = written.flatMap(({ path, text }) => sourcesIn(text).map((source) => ({ path, source })));

  test("there are for all that the estimators and the fetchers say", () => {
    expect(literals.length).toBeGreaterThan(150);
    expect(literals.filter(({ source }) => isEnglish(source))).toEqual([]);
  });

  test("and for nothing that none of them says", () => {
    const code = written.map(({ text }) => text).join("\n");
    expect(Object.keys(koreanPhrases).filter((source) => !composed.has(source) && !code.includes(`"${source}"`))).toEqual([]);
  });
});

/** Put together where they are said. */
const composed = new Set(["the package file", "a repository, its latest commits"]);

describeWithCorpus("sources of sizes of real Dockerfiles", ({ files }) => {
  const sample = files.filter((_, index) => index % 20 === 7);

  test("are all Korean for a Korean reader", { timeout: 120_000 }, () => {
    const seen = new Set<string>();
    const facts = createFactBook(packageTables());
    for (const path of sample) {
      const text = readFileSync(path, "utf8");
      const bases = planDockerfile({ text }).plan.steps.flatMap(({ kind, instruction }) =>
        kind === "base" ? [instruction] : [],
      );
      const images = Object.fromEntries(
        bases.flatMap(({ args }) => {
          const name = args.find((word) => !word.startsWith("--")) ?? "";
          const image = snapshotImage(name, "linux/amd64");
          return image === undefined ? [] : [[name, image] as const];
        }),
      );
      for (const known of [{ images }, { images, context: assumedContext(text) }]) {
        const planned = planDockerfile({ text, facts: known });
        for (const layer of layerSizes(planned, { facts })) {
          if (layer === undefined) continue;
          seen.add(layer.bytes.source);
          for (const { size } of layer.groups) seen.add(size.bytes.source);
        }
        for (const { baseImage } of planned.plan.steps)
          if (baseImage !== undefined) seen.add(baseImageSize(baseImage).bytes.source);
      }
    }
    expect(seen.size).toBeGreaterThan(400);
    expect([...seen].filter((source) => isEnglish(source))).toEqual([]);
  });
});

interface Code {
  readonly path: string;
  readonly text: string;
}

function codeIn(folder: string): readonly Code[] {
  return readdirSync(fromRoot(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("source-words"))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(fromRoot(folder, name), "utf8") }));
}

/** Sources as the code writes them: with `1` for what is filled in. */
function sourcesIn(code: string): readonly string[] {
  return [...code.matchAll(sayings)]
    .map(([, plain, template]) => plain ?? template!.replace(/\$\{[^}]*\}/g, "1"))
    .filter(
      // What has another source inside is one of those that are tried above.
      (source) => source.includes(" ") && !/^1(?:, | \(1\)$| of 1 )|\$\{/.test(source),
    );
}

const sayings = new RegExp(
  "(?:\\.unknown\\(|unknownAt\\(layer, |textGroup\\([^\\n]*, |\\bwrites: |[sS]ource(?:: | = )|unknown\\.push\\(|" +
    '"(?:heuristic|index|snapshot)", |exactSize\\([^"`\\n]*, )(?:"([^"\\n]*)"|`([^`\\n]*)`)',
  "g",
);
