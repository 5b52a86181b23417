import type { CompletionText } from "./completion-text-en.ts";

/** Short texts beside suggestions, in Korean. */
export const completionTextKo: CompletionText = {
  stage: (index, base) => `스테이지 ${index}, 베이스 ${base}`,
  baseImage: "빈 베이스",
  officialImage: "공식 이미지",
  namedContext: "이름 있는 컨텍스트",
  usedHere: "이 파일에서 사용",
  usedElsewhere: "다른 Dockerfile에서 사용",
  globalArgument: "전역 ARG",
  redeclare: (value) => (value === undefined ? "전역 ARG" : `전역 ARG, ${value}`),
  unset: "값 없음",
  unknown: "여기서는 값을 알 수 없음",
  fromEnvironment: "환경에서 받은 값",
  since: (version) => `Dockerfile ${version}부터`,
  repeatable: "여러 번 쓸 수 있음",
  workingDirectory: "작업 디렉터리",
  userHere: "이 파일의 사용자",
  userOfImage: "베이스 이미지의 사용자",
  cacheOf: (programs) => `${programs}의 캐시`,
  foundBelow: "다음 명령어의 지적 사항",
  stageName: "스테이지 이름",
  thisTag: (date) => `${date} 기준`,
};
