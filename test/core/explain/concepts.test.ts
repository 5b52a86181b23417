import { languages } from "@plimsoll/core";
import { conceptMarkdown, concepts, conceptChapters, course, findConcept } from "@plimsoll/core/explain";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../../packages/cli/src/display-width.ts";
import { longSentences } from "../../support/reading-level.ts";

/** What a beginner has read about, and looks up first. */
const expected =
  "container virtual-machine hypervisor kernel namespace cgroup image layer copy-on-write overlayfs whiteout tag digest platform " +
  "dockerfile build-context ignore-file build-cache buildkit base-image alpine distroless centos multi-stage registry docker-hub ecr gcr " +
  "private-registry push-pull volume bind-mount cache-mount secret-mount windows-container entrypoint-and-cmd exec-form user health-check " +
  "orchestration swarm manager-node worker-node service rolling-update raft kubernetes mesos configuration-management vagrant";

const ids = concepts.map(({ id }) => id);

describe("concepts", () => {
  test("none is missing, none is there twice, and each is in one chapter", () => {
    expect(expected.split(" ").filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title } of conceptChapters) for (const language of languages) expect(title[language]).not.toBe("");
  });

  test.each(concepts.map((concept) => [concept.id, concept] as const))(
    "%s leads on to concepts that there are",
    (id, { see }) => {
      expect(see.length).toBeGreaterThan(0);
      expect(see.filter((other) => other === id || !ids.includes(other))).toEqual([]);
    },
  );

  const texts = concepts.flatMap((concept) => languages.map((language) => [concept.id, language, concept] as const));

  test.each(texts)("%s is whole in %s", (_id, language, { text }) => {
    const { title, gist, body, picture, tryIt } = text[language];
    expect([title, gist, picture, tryIt.text, tryIt.command].every((part) => part.trim() !== "")).toBe(true);
    expect(body.length).toBeGreaterThanOrEqual(2);
    expect(body.length).toBeLessThanOrEqual(4);
    expect(body).toHaveLength(text.en.body.length);
    expect(tryIt.command).toBe(text.en.tryIt.command);
    // Half a screen of 80 columns, the picture and the frame around it counted.
    const lines = [gist, ...body].map((part) => Math.ceil(displayWidth(part) / 76));
    expect(lines.reduce((sum, count) => sum + count, 0) + picture.split("\n").length).toBeLessThanOrEqual(26);
    for (const line of picture.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(72);
    expect(/[가-힣]/.test([title, gist, ...body, tryIt.text].join(""))).toBe(language === "ko");
    expect([gist, ...body, tryIt.text].flatMap((part) => longSentences(part, language))).toEqual([]);
    expect(body.join(" ").replace(/`[^`]*`/g, "")).not.toContain("!");
  });

  test("are found by id, title and other names, however they are written", () => {
    for (const [name, id] of [
      ["copy-on-write", "copy-on-write"],
      ["Copy on Write", "copy-on-write"],
      ["COW", "copy-on-write"],
      ["쓰기 시 복사", "copy-on-write"],
      ["빌드컨텍스트", "build-context"],
      ["도커 허브", "docker-hub"],
      ["k8s", "kubernetes"],
      ["쿠버네티스", "kubernetes"],
      ["aufs", "overlayfs"],
      ["Puppet", "configuration-management"],
      ["레이어".normalize("NFD"), "layer"],
    ] as const) {
      expect([name, findConcept(name)?.id]).toEqual([name, id]);
    }
    expect(findConcept("layr")).toBeUndefined();
    for (const concept of concepts) expect(findConcept(concept.id)).toBe(concept);
  });

  test("no two share a name", () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, text } of concepts) {
      for (const name of [id, ...languages.flatMap((language) => [text[language].title, ...text[language].names])]) {
        const key = name.toLowerCase().replace(/[\s_-]/g, "");
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, found]) => found.size > 1).map(([key, found]) => `${key}: ${[...found].join(", ")}`)).toEqual(
      [],
    );
  });

  test("a page of Markdown links to others where it is told how", () => {
    const layer = findConcept("layer")!;
    expect(conceptMarkdown(layer, "ko", { pageOf: (id) => `${id}.md` })).toContain(
      "- [쓰기 시 복사(copy-on-write)](copy-on-write.md)",
    );
    expect(conceptMarkdown(layer, "en")).toContain("- Copy-on-write (`copy-on-write`)");
  });
});

describe("the course", () => {
  const texts = course.flatMap((chapter) => languages.map((language) => [chapter.id, language, chapter] as const));

  test.each(texts)("%s is whole in %s", (_id, language, chapter) => {
    const { title, lesson, question, hint, why, edits } = chapter.text[language];
    const parts = [title, ...lesson, question, hint, why, ...Object.values(edits)];
    expect(parts.every((part) => part.trim() !== "")).toBe(true);
    expect(Object.keys(edits)).toEqual(chapter.edits.map(({ id }) => id));
    expect(parts.flatMap((part) => longSentences(part, language))).toEqual([]);
    expect(chapter.concepts.filter((id) => !ids.includes(id))).toEqual([]);
    expect(parts.every((part) => /[가-힣]/.test(part))).toBe(language === "ko");
  });
});
