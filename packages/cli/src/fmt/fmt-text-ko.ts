import type { FmtText } from "./fmt-text.ts";

export const koreanFmtText: FmtText = {
  help: {
    description:
      "Dockerfile의 공백, 키워드의 대소문자, 줄을 나누는 연산자의 위치를 맞춥니다. 결과를 다시 읽어 의미가 같은지 확인하고, 다르면 파일을 " +
      "그대로 둡니다.",
    argument: "파일, 디렉터리 또는 glob. -는 표준 입력을 읽어 결과를 출력",
    headings: { mode: "동작:", style: "서식:", files: "파일:" },
    options: {
      check: "아무것도 바꾸지 않고, 서식이 맞지 않는 파일이 있으면 1로 종료",
      diff: "아무것도 바꾸지 않고 달라질 부분만 보여 주며, 달라질 부분이 있으면 1로 종료",
      indent: "2, 4, 8, tab 중 하나 (기본값: .editorconfig의 값, 없으면 파일의 들여쓰기, 그것도 없으면 4)",
      "operator-position": "줄을 나누는 &&, ||, |의 위치: start, end, preserve 중 하나 (기본값: start)",
      "keyword-case": "upper, lower, preserve 중 하나 (기본값: upper)",
      "blank-lines": "stages, grouped, preserve 중 하나 (기본값: stages)",
      config: "이 설정 파일의 `format` 섹션 사용",
      "no-config": "설정 파일과 .editorconfig를 읽지 않음",
      "stdin-filename": "표준 입력에 붙일 파일 이름",
    },
    examples: `예:
  plimsoll fmt                     현재 디렉터리와 하위 디렉터리의 모든 Dockerfile
  plimsoll fmt --check             CI용: 서식이 맞지 않는 파일이 있으면 1로 종료
  plimsoll fmt --diff Dockerfile   달라질 부분 보기
  plimsoll fmt - < Dockerfile      결과 출력

종료 코드: 0 서식 맞춤, 1 --check나 --diff에서 달라질 부분이 있음,
2 잘못된 사용법, 또는 읽거나 쓰거나 서식을 맞출 수 없는 파일이 있음`,
  },
  wouldChange: (path) => `서식이 맞지 않음: ${path}`,
  changed: (path) => `서식을 맞춤: ${path}`,
  summary: ({ checks, changed, same, failed }) => {
    const parts = [
      ...(changed > 0 || failed === 0
        ? [checks ? `파일 ${changed}개의 서식이 맞지 않음` : `파일 ${changed}개의 서식을 맞춤`]
        : []),
      ...(same > 0 ? [`파일 ${same}개는 그대로`] : []),
      ...(failed > 0 ? [`파일 ${failed}개는 건너뜀`] : []),
    ];
    return parts.join(", ");
  },
  notUtf8Help: "파일을 UTF-8로 저장한 뒤 다시 서식을 맞추세요.",
  mixedInput: {
    message: "표준 입력(`-`)은 파일과 함께 처리할 수 없습니다",
    help: "`plimsoll fmt`를 각각 따로 실행하세요.",
  },
};
