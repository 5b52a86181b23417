import { describe, expect, test } from "vitest";
import { languages, syntaxTable } from "@plimsoll/core";
import {
  entryInWords,
  findConcept,
  findLesson,
  instructionLessons,
  lessonMarkdown,
  lessonSentences,
  stepSentences,
  storyHtml,
  storyText,
  type StoryEntry,
  tellStory,
} from "@plimsoll/core/explain";
import { planDockerfile } from "@plimsoll/core/plan";
import { longSentences, sentencesOf } from "../../support/reading-level.ts";

function entriesOf(text: string): readonly StoryEntry[] {
  return tellStory({ planned: planDockerfile({ text }) }).chapters.flatMap(({ entries }) => entries);
}

const act = (text: string): string => entryInWords(entriesOf(text).at(-1)!, "en").sentences[0]!;

describe("what an instruction does", () => {
  test.each([
    [
      "RUN apt-get update && apt-get install -y curl=7 git && rm -rf /var/lib/apt/lists/*",
      "Gets the list of packages of `apt`, installs `curl` and `git` with `apt` and clears package caches.",
    ],
    ["RUN curl -fsSL https://example.com/a.tgz | tar xz", "Downloads from `example.com` and unpacks an archive."],
    ["RUN pip install -r requirements.txt", "Installs what your project lists, with `pip`."],
    ["RUN pip install flask==3 gunicorn", "Installs `flask` and `gunicorn` with `pip`."],
    ["RUN echo hello", "Runs `echo`."],
    ["RUN useradd -m app && chown app /srv", "Makes the user `app` and gives `/srv` another owner."],
    ["RUN groupadd g && useradd a b && usermod -aG g a", "Makes the group `g`, makes the user `b` and runs `usermod`."],
    ["RUN composer global require a/b c/d", "Installs `a/b` and `c/d` with `composer`."],
    ["WORKDIR $HOME_OF_BASE/src", "Makes `$HOME_OF_BASE/src` the folder in which the steps below and the container work."],
    ["RUN ./build.sh && make", "Builds with `make` and runs `build.sh`."],
    ["COPY . .", "Copies everything in your project into `.`."],
    ["COPY a b c d /x/", "Copies 4 paths (`a`, `b`, …) from your project into `/x/`."],
    ["COPY --from=alpine:3.20 /bin/sh /sh", "Copies `/bin/sh` from the image `alpine:3.20` into `/sh`."],
    ["COPY <<EOF /etc/motd\nhello\nEOF", "Writes a file into `/etc/motd`, with the text written here."],
    ["EXPOSE 80 443", "Notes that the program listens on ports `80/tcp` and `443/tcp`."],
    ["EXPOSE 80 81 82 83", "Notes that the program listens on 4 ports (`80/tcp`, `81/tcp`, …)."],
    ["VOLUME /a /b", "Marks `/a` and `/b` as volumes, for data that must outlive a container."],
    ["COPY <<A <<B /etc/\nx\nA\ny\nB", "Writes 2 files into `/etc/`, with the text written here."],
    ["HEALTHCHECK NONE", "Switches off the health check of the base image."],
    ["USER 0:0", "Makes root the user for the steps below and for the container."],
    ["RUM x", "BuildKit refuses this line, and the build stops before it begins."],
  ])("%s", (line, words) => expect(act(`FROM alpine:3.20\n${line}\n`)).toBe(words));

  test.each([
    ["LABEL a=1", "사람과 도구가 읽을 수 있도록 이미지에 `a` 레이블을 붙입니다."],
    ["LABEL a=1 b=2 c=3 d=4", "사람과 도구가 읽을 수 있도록 이미지에 `a`, `b` 등 레이블 4개를 붙입니다."],
    ["ENV a=1 b=2 c=3 d=4", "아래 단계와 컨테이너에서 쓸 `a`, `b` 등 환경 변수 4개의 값을 정합니다."],
    ["COPY a b c d /x/", "프로젝트에서 `a`, `b` 등 항목 4개를 `/x/` 경로에 복사합니다."],
    ["RUN touch a b c && chown u a b c", "`a` 등 파일 3개를 쓰고, `a` 등 파일 3개의 소유자를 바꿉니다."],
    ["RUN mkdir a", "`a` 폴더를 만듭니다."],
  ])("in Korean, with the particle of what stands before it: %s", (line, words) =>
    expect(entryInWords(entriesOf(`FROM alpine:3.20\n${line}\n`).at(-1)!, "ko").sentences[0]).toBe(words),
  );

  test("nobody knows who a variable of an unknown base is", () => {
    const story = tellStory({ planned: planDockerfile({ text: "FROM example.com/a\nUSER $NAME\nWORKDIR $PLACE/src\n" }) });
    expect(storyText(story, "en")).toContain("- It runs as the user `$NAME`.\n- It starts in the folder `$PLACE/src`.\n");
    expect(storyText(story, "en")).not.toMatch(/\broot\b/);
  });

  test("that is the sentence of the plan's page too", () => {
    const text = 'FROM scratch\nCOPY a /a\nCMD ["/a"]\n';
    const planned = planDockerfile({ text });
    for (const language of languages) {
      const told = entriesOf(text).map((entry) => entryInWords(entry, language).sentences[0]);
      expect(stepSentences(planned, language)).toEqual(told);
    }
  });
});

test.each([
  [
    "COPY aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff /x/",
    `${"abcde".replace(/./g, "$&".repeat(10)).slice(0, 47)}…`,
  ],
  [`COPY ${"한".repeat(40)} /x/`, `${"한".repeat(23)}…`],
  [`COPY ${"🐳".repeat(40)} /x/`, `${"🐳".repeat(23)}…`],
  // A letter of several parts is kept or left out as a whole.
  [`COPY ${"👩‍💻".repeat(40)} /x/`, `${"👩‍💻".repeat(23)}…`],
  [`COPY ${"한".repeat(24)} /x/`, "한".repeat(24)],
  ["COPY https://me:hunter2@example.com/a /x/", "https://me:***@example.com/a"],
])("what is quoted is short, whole and without a password: %s", (line, quoted) => {
  for (const language of languages) {
    const [sentence = ""] = entryInWords(entriesOf(`FROM alpine:3.20\n${line}\n`).at(-1)!, language).sentences;
    expect(/`([^`]*)`/.exec(sentence)?.[1]).toBe(quoted);
  }
});

describe("what breaks the cache", () => {
  test.each([
    ["FROM a\nCOPY x /\n", { kind: "own-files", files: { names: ["x"] } }],
    ["FROM a\nCOPY x /\nRUN y\n", { kind: "files-above", line: 2 }],
    ["FROM a AS b\nCOPY x /\nFROM c\nCOPY --from=b /x /\n", { kind: "made", name: "b", image: false }],
    ["FROM a AS b\nCOPY x /\nFROM c\nCOPY --from=b /x /\nRUN y\n", { kind: "made-above", line: 4 }],
    ["FROM a\nARG V=1\nRUN y\n", { kind: "build-arg", name: "V" }],
    ["FROM a\nRUN apt-get install -y curl\n", { kind: "text", fetches: true }],
    ["FROM a\nRUN true\n", { kind: "text", fetches: false }],
    ["FROM a\nADD https://example.com/x /\n", { kind: "download" }],
  ])("%j", (text, note) => expect(entriesOf(text).at(-1)!.cache).toMatchObject(note));

  test("the steps below follow, and a stage that is not built has no cache", () => {
    expect(entriesOf("FROM a\nCOPY x /\nRUN y\nRUN z\n").map(({ below }) => below)).toEqual([0, 2, 1, 0]);
    expect(entriesOf("FROM a AS b\nCOPY x /\nFROM c\n")[1]).toMatchObject({ cache: undefined, built: false });
  });
});

test("a file of many lines costs no more than its length", () => {
  const time = (lines: number): number => {
    const planned = planDockerfile({ text: `FROM a\n${"RUN true\n".repeat(lines)}` });
    const before = process.cpuUsage();
    storyText(tellStory({ planned }), "en");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  time(200);
  expect(time(8000) / time(2000)).toBeLessThan(16);
});

test("what the file holds stays text in markup", () => {
  const planned = planDockerfile({ text: 'FROM a\nRUN echo "<img src=x onerror=alert(1)>" && `<b>`\n' });
  expect(storyHtml(tellStory({ planned, path: "<i>" }), "en")).not.toMatch(/<(?:img|b|i)\b/);
});

describe("lessons", () => {
  test("every instruction has one, and heredocs and directives too", () => {
    const keywords = instructionLessons.flatMap(({ keyword }) => keyword ?? []);
    expect(keywords.toSorted()).toEqual(Object.keys(syntaxTable).toSorted());
    for (const name of ["heredoc", "heredocs", "directive", "directives", "run", "Run"])
      expect(findLesson(name), name).toBeDefined();
    expect(findLesson("runs")).toBeUndefined();
  });

  test.each(instructionLessons.map((lesson) => [lesson.id, lesson] as const))("%s", (_id, lesson) => {
    for (const id of lesson.see) expect(findConcept(id)?.id, id).toBe(id);
    expect(
      planDockerfile({ text: lesson.example.includes("FROM ") ? lesson.example : `FROM a\n${lesson.example}\n` }).problems,
    ).toEqual([]);
    for (const language of languages) {
      const texts = [
        ...Object.values(lesson.text[language]),
        lesson.keyword === undefined ? "" : lessonSentences[language][lesson.keyword],
      ];
      expect(texts.flatMap((text) => longSentences(text, language))).toEqual([]);
      for (const text of Object.values(lesson.text[language])) expect(sentencesOf(text).length).toBeLessThanOrEqual(3);
      expect(lessonMarkdown(lesson, language)).not.toMatch(/undefined|```\n\n```/);
    }
  });
});

describe("what starts", () => {
  const told = (text: string): string => storyText(tellStory({ planned: planDockerfile({ text }) }), "en");

  test.each([
    ["ENTRYPOINT node a.js", "is the shell `/bin/sh`, which then runs `node a.js`, from `ENTRYPOINT`."],
    ["ENTRYPOINT exec node a.js", "Process 1 is `node a.js`, from `ENTRYPOINT`"],
    ['CMD ["sh", "-c", "node a.js; true"]', "is the shell `sh`, which then runs `node a.js; true`, from `CMD`."],
    ['ENTRYPOINT ["node"]\nCMD ["a.js"]', "Process 1 is `node a.js`, from `ENTRYPOINT` and `CMD`"],
    ['ENTRYPOINT node a.js\nCMD ["b"]', "so nothing reads this."],
    ['CMD ["a.js"]\nENTRYPOINT ["node"]', "Gives the program of `ENTRYPOINT` its usual arguments: `a.js`."],
  ])("%s", (lines, words) => expect(told(`FROM debian:13\n${lines}\n`)).toContain(words));

  test.each([
    ['CMD ["node"]', true],
    ["CMD exec node a.js", true],
    ["CMD node a.js; true", false],
    ['CMD ["sh", "-c", "node a.js; true"]', false],
    ['CMD ["/entrypoint.sh"]', false],
  ])("%s starts without a shell: %s", (line, isBare) => {
    const { good } = tellStory({ planned: planDockerfile({ text: `FROM debian:13\n${line}\n` }) });
    expect(good.some(({ kind }) => kind === "exec-form")).toBe(isBare);
  });
});
