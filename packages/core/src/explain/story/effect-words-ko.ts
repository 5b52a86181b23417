import type { Size } from "../../sizes/layers/size.ts";
import type { CacheNote, TakenFiles } from "./cache-note.ts";
import type { StoryShare } from "./story.ts";
import type { StorySum } from "./story-ending.ts";
import { code, saidLeast, saidShare, saidSize } from "./words.ts";

/** `18 MB`, `약 18 MB`, `최소 18 MB`, `0 B`; "" when nothing is known. */
export function koreanSize(size: Size | undefined): string {
  const { kind, text } = saidSize(size);
  return { exact: text, about: `약 ${text}`, least: `최소 ${text}`, none: "0 B", unknown: "" }[kind];
}

/** The same of several layers together: `최소 31 MB, 아마 35 MB 이상` */
export function koreanSum(sum: StorySum): string {
  const said = saidLeast(sum);
  if (said === undefined) return koreanSize(sum);
  const { least, likely } = said;
  return [...(least === undefined ? [] : [`최소 ${least}`]), ...(likely === undefined ? [] : [`아마 ${likely} 이상`])].join(", ");
}

/** `이미지의 3분의 1` */
export function koreanShare({ of, part }: StoryShare): string {
  const share = saidShare(part);
  const words = typeof share === "string" ? fractions[share] : `${share.percent}%`;
  return `${of === "image" ? "이미지의" : "이 파일이 더하는 크기의"} ${words}`;
}

const fractions = {
  all: "거의 전부",
  "three-quarters": "4분의 3",
  "two-thirds": "3분의 2",
  half: "절반",
  third: "3분의 1",
  quarter: "4분의 1",
};

/** What keeps and what breaks the cache, as the end of a sentence. `below`: steps that are built again with it. */
export function koreanCache(note: CacheNote, below: number): string {
  switch (note.kind) {
    case "own-files":
      return `${filesOf(note.files)} 바뀌면 ${below === 0 ? "" : `아래 단계 ${below}개와 함께 `}다시 빌드합니다.`;
    case "files-above":
      return `${note.line}번째 줄의 ${filesOf(note.files)} 바뀌기 전까지 캐시를 사용합니다.`;
    case "made":
      return `${code(note.name)} ${note.image ? "이미지" : "스테이지"}의 결과가 달라질 때만 다시 복사합니다.`;
    case "made-above":
      return `${note.line}번째 줄에서 가져오는 파일이 달라지기 전까지 캐시를 사용합니다.`;
    case "build-arg":
      return `빌드 인수 ${code(note.name)} 값이 바뀌기 전까지 캐시를 사용합니다.`;
    case "download":
      return "주소의 내용이 바뀌면 다시 내려받습니다.";
    case "text":
      return note.fetches
        ? "새 버전이 나와도 이 줄이나 윗줄을 고치기 전까지 캐시를 사용합니다."
        : "이 줄이나 윗줄을 고치기 전까지 캐시를 사용합니다.";
  }
}

/** With the particle of a subject. */
function filesOf({ count, names, all }: TakenFiles): string {
  if (all) return "프로젝트 파일이 하나라도";
  const [first, second] = names;
  if (first === undefined) return count === 0 ? "파일 목록이" : "파일이 하나라도";
  if (count === 1 || (count === undefined && second === undefined)) return `${code(first)} 파일이`;
  if (count === 2 && second !== undefined) return `${code(first)}, ${code(second)} 파일이`;
  return count === undefined ? `${code(first)} 등의 파일이` : `${code(first)} 등 파일 ${count}개 중 하나라도`;
}
