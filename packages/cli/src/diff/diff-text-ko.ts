import type { DiffText } from "./diff-text.ts";

export const koreanDiffText: DiffText = {
  help: {
    description:
      "이미지의 레이어를 git 커밋이나 다른 디렉터리의 레이어와 비교합니다. 단계마다 얼마나 늘고 줄었는지, 이미지와 전송 크기가 얼마나 커지는지 알려 줍니다. " +
      "빌드하지 않고, 체크아웃하지도 않습니다.",
    argument: "비교 대상: 커밋, 브랜치, 태그, 또는 다른 컨텍스트 사본이 있는 디렉터리 (기본값: HEAD)",
    heading: "비교:",
    options: {
      "fail-over": "이미지가 이보다 많이 커지면 종료 코드 1로 끝냄. 예: +5MB, +10%",
      budget: "설정이나 여기에 적은 한도를 넘으면 종료 코드 1로 끝냄. 예: image=200MB,transfer=80MB,layers=20",
      format: "table, json 또는 markdown (기본값: table)",
    },
    examples: `예:
  plimsoll diff                             커밋하지 않은 변경으로 늘어나는 크기
  plimsoll diff main                        이 브랜치로 늘어나는 크기
  plimsoll diff ../old services/web         컨텍스트의 다른 사본과 비교
  plimsoll diff origin/main --fail-over +5MB --format markdown > comment.md

종료 코드: 0 비교함, 1 --fail-over보다 많이 커지거나 --budget 한도를 넘음,
2 잘못된 사용법 또는 BuildKit이 거부하는 내용`,
  },
  columns: { line: "줄", step: "명령어", before: "변경 전", after: "변경 후", growth: "증감", transfer: "전송" },
  states: { same: "같음", changed: "변경됨", added: "추가됨", removed: "삭제됨" },
  was: (text) => `이전: ${text}`,
  sameSteps: (count) => `그대로인 ${count}단계`,
  verdict: ({ bytes, direction, share, transfer, untouched, unknown, biggest }) => {
    if (direction === "same") {
      if (unknown > 0) return `알 수 있는 크기는 그대로이고, ${unknown}단계의 크기 변화는 알 수 없습니다`;
      return untouched ? "이미지의 모든 레이어가 그대로입니다" : "이미지의 크기가 그대로입니다";
    }
    const rest = unknown === 0 ? "" : `. ${unknown}단계의 크기 변화는 알 수 없습니다`;
    const pulled = transfer === undefined ? "" : ` (전송 크기 ${transfer})`;
    const most = biggest === undefined ? "" : `. ${biggest}번째 줄에서 가장 많이 늘어납니다`;
    const verb = direction === "grows" ? "커집니다" : "작아집니다";
    return `이미지가 ${bytes}${share === undefined ? "" : ` (${share})`} ${verb}${pulled}${most}${rest}`;
  },
  problems: {
    badLimit: (value) => ({
      message: `\`--fail-over\`에는 바이트나 비율이 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
      help: "예: `--fail-over +5MB`, `--fail-over 250kB`, `--fail-over +10%`",
    }),
    neither: (word) => ({
      message: `\`${word}\` 디렉터리가 없고, 이런 커밋을 찾을 git 저장소도 없습니다`,
      help: "다른 컨텍스트 사본의 경로를 쓰거나 git 저장소 안에서 실행하세요.",
    }),
    both: (word) => ({
      message: `\`${word}\` 커밋과 디렉터리가 모두 있어서 커밋과 비교했습니다`,
      help: `디렉터리와 비교하려면 \`./${word}\`처럼 쓰세요.`,
    }),
    noContextFolder: (dockerfile) => ({
      message: `${dockerfile}의 컨텍스트가 이 디스크에 없어서 레이어를 비교할 수 없습니다`,
      help: "`--context`로 디렉터리를 지정하세요.",
    }),
    refusedBefore: {
      message: "변경 전 Dockerfile은 BuildKit이 거부하는 파일이라 올바른 부분만 비교했습니다",
      help: "",
    },
    overGrowth: (limit, growth, atLeast, heaviest) => ({
      message: `이미지가 ${atLeast ? "알 수 있는 것만 세어도 " : ""}${growth} 커집니다. 허용 한도는 ${limit}입니다`,
      help: heaviest.length === 0 ? "" : `가장 많이 늘어나는 단계: ${heaviest.join("; ")}`,
    }),
    grownStep: (line, instruction, growth) => `${line}번째 줄 \`${instruction}\` (${growth})`,
    unknownShare: (limit) => ({
      message: `이미지가 원래 얼마나 컸는지 알 수 없어서 ${limit} 넘게 커지는지 확인할 수 없습니다`,
      help: "`--fail-over +5MB`처럼 바이트로 지정하거나, `--base` 또는 `--online`으로 베이스 이미지의 크기를 알려 주세요.",
    }),
  },
};
