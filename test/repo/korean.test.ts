import { rules } from "@plimsoll/core";
import { expect, test } from "vitest";
import { readTracked, trackedFiles } from "../support/tracked-files.ts";

/** Words that the glossary replaces by others; one word for one thing, everywhere. */
const replaced: Readonly<Record<string, string>> = {
  당신: "(주어 생략)",
  되어지: "되",
  콘테이너: "컨테이너",
  층: "레이어",
  지시자: "명령어",
  인스트럭션: "명령어",
  쉘: "셸",
  종속성: "의존성",
  핀닝: "버전 고정",
  억제: "무시",
  사이즈: "크기",
  문맥: "컨텍스트",
  "기본 이미지": "베이스 이미지",
  라벨: "레이블",
  인자: "인수",
  편집기: "에디터",
  십시오: "하세요",
  "이름 붙은": "이름 있는",
  색인: "인덱스",
  글롭: "glob",
  "캐시 미스": "다시 빌드",
  "뗏목 알고리즘": "Raft 합의 알고리즘",
};

const notWords = Object.keys(replaced);

test.each(rules.map((rule) => [rule.id, rule.text.ko] as const))(
  "%s uses the glossary's words",
  (_id, { title, why, how, messages, fixes }) => {
    const text = [title, why, how, ...Object.values(messages), ...Object.values(fixes ?? {})].join("\n");
    expect(notWords.filter((word) => text.includes(word))).toEqual([]);
  },
);

/** Sources, README, all pages, and what the extension says. */
const written =
  /^packages\/[a-z-]+\/src\/.*\.ts$|^README\.ko\.md$|^docs\/ko\/.*\.md$|^site\/(?:src\/.*\.ts|pages\/.*\.ko\.md)$|^extension\/.*(?:\.ko\.json|\/ko\/[^/]+\.md)$/;

test("so does every other Korean text", () => {
  const korean = trackedFiles().filter((path) => written.test(path));
  const found = korean.flatMap((path) => {
    const text = readTracked(path);
    return notWords.filter((word) => text.includes(word)).map((word) => `${path}: ${word} → ${replaced[word]}`);
  });
  expect(found).toEqual([]);
});
