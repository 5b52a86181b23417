import { koreanCauseText } from "@plimsoll/plan-view/views";
import type { RebuildText, ShownComparison } from "./rebuild-text.ts";

export const koreanRebuildText: RebuildText = {
  help: {
    description:
      "변경하면 빌드의 어느 단계가 다시 빌드되고 어느 단계가 캐시를 쓰는지, 그 이유와 함께 알려 줍니다. 실제로 빌드하지는 않습니다. 지정하지 않은 것은 " +
      "변경 전과 후가 같다고 봅니다. git 저장소에서 아무것도 지정하지 않으면 마지막 커밋과 비교합니다.",
    options: {
      changed: "변경되는 컨텍스트의 파일, 디렉터리 또는 glob (여러 개: a b)",
      since: "커밋, 브랜치 또는 태그의 Dockerfile, 컨텍스트와 비교. git이 무시하는 파일은 제외",
      against: "다른 컨텍스트 사본과 비교",
      "against-file": "다른 Dockerfile과 비교",
      "against-build-arg": "변경 전 ARG 값. 변경 후 값은 --build-arg",
      "base-changed": "다른 이미지로 바뀐 베이스 이미지. all은 모든 베이스 이미지",
      "no-context": "파일을 보지 않음: 모든 소스가 있고 그대로라고 봄",
      why: "이 줄의 단계를 다시 빌드하게 하는 모든 것",
      unread: "어느 단계도 읽지 않는 컨텍스트 파일",
      "fail-over": "이보다 많이 다시 빌드되면 종료 코드 1: 바이트(10MB, 250kB) 또는 단계 수(3)",
      format: "text, json 또는 markdown (기본값: text)",
    },
    headings: { change: "무엇이 바뀌는지:", output: "무엇을 알려 줄지:" },
    examples: `예:
  plimsoll rebuild                         커밋하지 않은 변경이 다시 빌드하는 단계
  plimsoll rebuild . --since main          이 브랜치가 다시 빌드하는 단계
  plimsoll rebuild . --changed src/app.ts  파일을 고치면 다시 빌드되는 단계
  plimsoll rebuild . --build-arg V=2 --against-build-arg V=1
  plimsoll rebuild . --base-changed node   node 이미지가 바뀔 때
  plimsoll rebuild . --why 7               7번째 줄이 의존하는 것
  plimsoll rebuild . --since main --fail-over 50MB --format markdown

종료 코드: 0 비교함, 1 --fail-over보다 많이 다시 빌드됨,
2 잘못된 사용법 또는 BuildKit이 거부하는 내용`,
  },
  states: { cached: "캐시 사용", rebuilt: "다시 빌드", depends: "조건부", unused: "빌드 안 함" },
  ...koreanCauseText,
  steps: (count) => `${count}단계`,
  compared: koreanComparison,
  notBuilt: "타깃에 필요 없음",
  verdict: ({ rebuilt, depends, all, bytes, atLeast }) => {
    if (all === 0) return "다시 빌드할 단계가 없습니다";
    if (rebuilt === 0 && depends === 0) return `${all}단계 모두 캐시를 씁니다`;
    const size = bytes === undefined ? "" : ` (레이어 ${bytes}${atLeast ? " 이상" : ""})`;
    if (rebuilt === all) return `${all}단계 모두 다시 빌드${size}`;
    const counts = [rebuilt === 0 ? "" : `${rebuilt}단계 다시 빌드`, depends === 0 ? "" : `${depends}단계는 조건부`];
    return `${all}단계 중 ${all - rebuilt - depends}단계 캐시 사용, ${counts.filter((count) => count !== "").join(", ")}${size}`;
  },
  assumed: (images) => `${images.join(", ")} 이미지의 설정(변수, 사용자, ONBUILD)은 알 수 없어서 비어 있다고 봅니다.`,
  columns: { line: "줄", step: "단계", state: "상태", because: "이유" },
  foldedSteps: (count) => `${count}단계는 캐시를 씁니다`,
  why: {
    heading: (line, instruction) => `${line}번째 줄(${instruction})은 다음 중 하나라도 바뀌면 다시 빌드됩니다:`,
    itself: "이 단계",
    always: "다시 빌드되면 항상",
    ifDiffers: "출력이 달라질 때만",
    labels: {
      files: "파일",
      "build-args": "빌드 인수",
      environment: "ENV",
      steps: "단계",
      images: "이미지",
      downloads: "다운로드",
      smallest: "가장 작은 변경",
    },
    files: (pattern, files, bytes) => `${pattern} (파일 ${files}개, ${bytes})`,
    inContext: (files, context) => `${context} 컨텍스트의 ${files}`,
    unknownFiles: "파일을 알 수 없음",
    outside: (name, always) => (always ? name : `${name} (가져오는 내용이 달라질 때만)`),
    imageArg: (name, line) => `${name} (${line}번째 줄의 이미지)`,
    smallestFile: (example, line) => `${line}번째 줄이 가져오는 ${example} 변경`,
    smallestArg: (name, line) => `${line}번째 줄부터 쓰이는 빌드 인수 ${name} 값 변경`,
    smallestInstruction: (line) => `${line}번째 줄 자체 수정`,
    unsure: (change) => `${change} (나오는 결과가 달라질 때)`,
    notNeeded: "타깃에 필요 없는 단계라서 무엇이 바뀌어도 다시 빌드되지 않습니다.",
  },
  unread: {
    heading: (files, bytes) => `어느 단계도 읽지 않는 컨텍스트 파일 ${files}개, ${bytes}:`,
    none: "컨텍스트의 모든 파일을 어느 단계에서든 읽습니다.",
    unknown: "컨텍스트의 파일을 알 수 없습니다.",
    incomplete: "알 수 없는 값에 따라 달라지는 소스가 있어 더 읽을 수도 있습니다.",
    directory: (path, files) => `${path}/ (파일 ${files}개)`,
    more: (count, bytes) => `외 ${count}개, ${bytes}`,
  },
  problems: {
    nothingChanges: {
      message: "이 디렉터리는 git 저장소가 아니고, 무엇이 바뀌는지 지정하지 않았습니다",
      help:
        "다음 중 하나로 지정하세요: `--changed src/app.ts`(파일), `--against ../old`(다른 컨텍스트 사본), `--against-file old.Dockerfile`,\n" +
        "`--against-build-arg NAME=old`, `--base-changed IMAGE`, git 저장소에서는 `--since REVISION`",
    },
    together: (first, second) => ({
      message: `\`${first}\` 옵션과 \`${second}\` 옵션은 함께 쓸 수 없습니다`,
      help: "둘 다 변경 전의 파일을 정합니다. 하나를 빼세요.",
    }),
    changedWithoutContext: {
      message: "`--changed` 옵션을 쓰려면 컨텍스트의 파일을 알아야 합니다",
      help: "`--no-context`를 빼세요.",
    },
    unreadWithoutContext: {
      message: "`--unread` 옵션을 쓰려면 컨텍스트의 파일을 알아야 합니다",
      help: "`--no-context`를 빼세요.",
    },
    noContextFolder: {
      message: "이 빌드의 컨텍스트가 이 디스크에 없어서 비교할 수 없습니다",
      help: "`--context`로 디렉터리를 지정하거나, `--no-context`로 파일을 빼고 비교하세요.",
    },
    badLimit: (value) => ({
      message: `\`--fail-over\`에는 바이트나 단계 수가 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
      help: "예: `--fail-over 10MB`, `--fail-over 250kB`, `--fail-over 3`",
    }),
    badLine: (value) => ({
      message: `\`--why\`에는 줄 번호가 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
      help: "첫 줄은 1입니다. 예: `--why 7`",
    }),
    badAgainstArg: (value) => ({
      message: `\`--against-build-arg\`에는 이름과 값이 필요합니다. \`${value}\` 값은 쓸 수 없습니다`,
      help: "예: `--against-build-arg VERSION=1.1`. 이름만 쓰면 환경 변수의 값이고, 없으면 지정하지 않은 것입니다.",
    }),
    lineWithoutStep: (line, nearest) => ({
      message: `${line}번째 줄에는 다시 빌드할 단계가 없습니다`,
      help:
        nearest === undefined
          ? "이 파일에는 RUN, COPY, ADD, WORKDIR 명령어가 없습니다."
          : `가장 가까운 단계는 ${nearest.line}번째 줄의 \`${nearest.text}\`입니다. RUN, COPY, ADD, WORKDIR 명령어만 단계가 됩니다.`,
    }),
    unknownImage: (name, suggestion, known) => ({
      message: `\`${name}\` 이미지를 쓰는 스테이지가 없습니다`,
      help: `${suggestion === undefined ? "" : `혹시 \`${suggestion}\`인가요? `}${
        known.length === 0
          ? "이 파일은 이미지를 쓰지 않습니다."
          : `파일에서 쓰는 이미지: ${known.join(", ")}. \`all\`은 모든 이미지입니다.`
      }`,
    }),
    noMatch: (glob) => ({
      message: `\`${glob}\` 패턴에 맞는 컨텍스트 파일이 없습니다`,
      help: "`*`는 디렉터리 하나 안에서만, `**`는 하위 디렉터리까지 맞습니다. 셸이 바꾸지 않도록 glob을 따옴표로 묶으세요.",
    }),
    newFile: (path) => ({ message: `컨텍스트에 없는 파일이라 새 파일로 봅니다: \`${path}\``, help: "" }),
    outside: (path) => ({
      message: `컨텍스트에 없어서 어느 단계도 가져올 수 없습니다: \`${path}\``,
      help: "경로는 컨텍스트 디렉터리나 현재 디렉터리를 기준으로 합니다.",
    }),
    ignored: (path, ignoreFile) => ({
      message: `${ignoreFile} 때문에 제외되어 어느 단계도 보지 못합니다: \`${path}\``,
      help: "",
    }),
    dockerfileChanged: {
      message: "Dockerfile의 어느 줄이 바뀌는지 알 수 없어서, 여기서는 컨텍스트의 파일로만 봅니다",
      help: "`--since REVISION`이나 `--against-file old.Dockerfile`로 두 버전을 비교하세요.",
    },
    ignoreFileChanged: {
      message: "ignore 파일의 무엇이 바뀌는지 알 수 없어서, 여기서는 컨텍스트의 파일로만 봅니다",
      help: "`--since REVISION`이나 `--against FOLDER`로 두 버전을 비교하세요.",
    },
    dockerfileMissing: (path, revision) => ({
      message: `${revision} 커밋에는 ${path} 파일이 없어서 모든 단계를 새 단계로 봅니다`,
      help: "이름이 달랐다면 `--against-file`로 이전 파일을 지정하세요.",
    }),
    refusedBefore: {
      message: "변경 전 Dockerfile은 BuildKit이 거부하는 파일이라 올바른 부분만 비교했습니다",
      help: "",
    },
    moreUnread: (files) => ({ message: `읽지 못한 파일이 ${files}개 더 있습니다. 이런 파일은 바뀐 것으로 봅니다`, help: "" }),
    outsideRepository: (path) => ({ message: `저장소 밖에 있어서 바뀌지 않았다고 봅니다: ${path}`, help: "" }),
    contextMissing: (path, revision) => ({
      message: `${revision} 커밋에는 ${path} 디렉터리가 없어서 모든 파일을 새 파일로 봅니다`,
      help: "",
    }),
    unseenSource: (path) => ({
      message: `git이 관리하지 않아 바뀌는지 알 수 없습니다: \`${path}\``,
      help: "이 파일이 있는 컨텍스트 사본과 비교하세요: `--against FOLDER`",
    }),
    overLimit: (limit, found, atLeast, heaviest) => ({
      message: `${limit}보다 많이 다시 빌드됩니다: ${found}${atLeast ? " 이상" : ""}`,
      help: heaviest.length === 0 ? "" : `가장 무거운 단계: ${heaviest.join("; ")}`,
    }),
    heaviest: (line, instruction, bytes) => `${line}번째 줄 \`${instruction}\` (${bytes ?? "크기 알 수 없음"})`,
  },
};

function koreanComparison({ since, against, againstFile, changedFiles, images, buildArgs }: ShownComparison): string {
  const parts: string[] = [];
  if (since !== undefined) {
    const commit = since.commit === undefined ? "" : ` (${since.commit})`;
    parts.push(`${since.revision}${commit} 이후${since.implied ? ", 비교 대상을 지정하지 않음" : ""}`);
  }
  if (against !== undefined) parts.push(`${against} 디렉터리와 비교`);
  if (againstFile !== undefined) parts.push(`${againstFile} 파일과 비교`);
  if (changedFiles !== undefined) parts.push(`파일 ${changedFiles}개 변경`);
  if (buildArgs.length > 0) parts.push(`다른 빌드 인수: ${buildArgs.join(", ")}`);
  if (images.length > 0) parts.push(`바뀐 이미지: ${images.join(", ")}`);
  return parts.join(" · ");
}
