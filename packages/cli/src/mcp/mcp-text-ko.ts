import type { McpText } from "./mcp-text.ts";

export const koreanMcpText: McpText = {
  instructions:
    "plimsoll은 빌드하기 전에 Dockerfile을 읽고, 무엇이 잘못되었는지, 줄마다 이미지에 무엇이 더해지는지, 바꾸면 무엇을 다시 빌드하는지 알려 줍니다. " +
    "Dockerfile을 고칠 때마다 `lint`를 호출하세요. `fix`는 diff만 돌려주고 파일을 쓰지 않습니다. `explain`에는 `lint`가 알려 준 규칙 id를 주면 됩니다.",
  tools: {
    lint: {
      title: "Dockerfile 검사",
      description:
        "Dockerfile(과 Compose, Bake, Kubernetes 파일)에서 빌드되지 않는 것, 새어 나가는 것, 캐시를 깨는 것, 이미지를 키우는 것을 찾습니다. " +
        "`paths`나 Dockerfile 하나의 `text`를 주세요.",
    },
    fix: {
      title: "수정 제안",
      description:
        "plimsoll이 할 수 있는 수정을 unified diff로 돌려줍니다. 결과를 다시 읽어 확인한 수정만 담고, 파일은 쓰지 않습니다.",
    },
    plan: {
      title: "빌드 계획",
      description:
        "빌드의 단계를 순서대로 보여 주고, 어떤 단계가 레이어를 만들며 몇 바이트를 더하는지 알려 줍니다. 실제로 빌드하지는 않습니다.",
    },
    rebuild: {
      title: "다시 빌드할 단계 예측",
      description:
        "빌드 캐시를 쓰는 단계와 다시 실행하는 단계, 그리고 그 이유를 알려 줍니다. 바뀌는 파일(`changed`)이나 git 리비전(`since`)을 기준으로 하며, " +
        "둘 다 없으면 마지막 커밋과 비교합니다.",
    },
    explain: {
      title: "설명",
      description:
        "규칙(`untagged-image`, `DL3006`), 명령어(`COPY`), 개념(`layer`), 또는 Dockerfile 전체(경로, `line`을 주면 그 줄만)를 설명합니다.",
    },
  },
  inputs: {
    paths: "루트 안의 파일이나 디렉터리. 기본값: 루트",
    path: "루트 안의 Dockerfile, Dockerfile이 있는 디렉터리, Compose 파일, Bake 파일 중 하나. 기본값: 루트",
    text: "경로 대신 주는 Dockerfile 하나의 내용",
    filename: "`text`를 저장할 경로. 그 디렉터리의 설정을 따릅니다",
    rule: "이 규칙만 검사. 규칙 id나 다른 도구에서 쓰는 이름",
    why: "지적 사항마다 왜 중요한지, 어떻게 하면 되는지도 알려 주기",
    offset: "건너뛸 개수. 앞선 응답의 `nextOffset`",
    limit: "한 번에 받을 최대 개수",
    unsafe: "빌드 결과가 달라질 수 있는 수정도 포함",
    target: "빌드할 스테이지. 기본값: 마지막 스테이지",
    buildArgs: "이름별 ARG 값",
    since: "HEAD~1이나 main 같은 git 리비전",
    changed: "빌드 컨텍스트에서 바뀌는 파일이나 glob",
    subject: "규칙, 명령어, 개념 또는 Dockerfile의 경로",
    line: "1부터 세는 줄 번호. Dockerfile 경로와 함께 쓰면 그 줄만 설명",
  },
  noRoot: (folder) => ({
    message: `\`${folder}\` 디렉터리가 없습니다`,
    help: "`--root`에는 도구가 읽어도 되는 디렉터리를 지정하세요.",
  }),
  badPath: (path) => `\`${path}\` 값은 경로가 아닙니다. 루트 안의 파일이나 디렉터리 경로를 주세요.`,
  outside: (path, root) =>
    `\`${path}\` 경로는 루트 \`${root}\` 밖에 있습니다. 링크를 따라간 뒤에도 루트 안에 있는 경로만 읽습니다.`,
  absent: (path) => `\`${path}\` 경로에 아무것도 없습니다. 경로는 루트에서 시작합니다.`,
  noFile: (path) => `\`${path}\` 경로에 있는 것은 파일도 디렉터리도 아니어서 읽지 않습니다.`,
  tooLarge: (path, bytes) => `\`${path}\`의 크기가 ${bytes}바이트라서 Dockerfile로 볼 수 없습니다. 다른 파일을 지정하세요.`,
  badInput: (problems) => `인수가 맞지 않습니다: ${problems.join("; ")}.`,
  unknownTool: (name, known) => `\`${name}\` 도구는 없습니다. 쓸 수 있는 도구: ${known.join(", ")}.`,
  nothingToRead: "내용이 비어 있습니다. Dockerfile의 내용이나 `paths`를 주세요.",
  oneOfBoth: "`paths`와 `text` 중 하나만 주세요.",
  nameless: "`filename`은 `text`와 함께 써야 합니다.",
  stopped: {
    time: "시간이 너무 오래 걸려 중단했습니다. 파일 수를 줄이세요.",
    output: "응답이 너무 커서 중단했습니다. 파일 수를 줄이세요.",
  },
  failed: (detail) => `할 수 없는 요청입니다: ${detail}`,
  leftOut: (count) => `파일 ${count}개는 루트 밖에 있어 제외했습니다`,
  buildOutside: (path) =>
    `이 빌드는 루트 밖에 있는 \`${path}\` 경로를 읽습니다. 그 경로를 포함하는 \`--root\`로 plimsoll을 시작하세요.`,
  findings: (total, shown) => (shown === total ? `지적 사항 ${total}개` : `지적 사항 ${total}개 중 ${shown}개`),
  more: (offset) => `나머지를 보려면 \`offset: ${offset}\` 값을 주거나 규칙을 지정하세요.`,
  nothingFound: "지적 사항이 없습니다.",
  diffOf: (files, cut) =>
    `파일 ${files}개의 diff입니다${cut ? "(일부만 표시, 경로를 줄여 다시 요청하세요)" : ""}. 파일은 쓰지 않았습니다.`,
  nothingToFix: "plimsoll이 수정할 수 있는 것이 없습니다. 파일은 쓰지 않았습니다.",
  image: (name, layers, size, transfer) => `${name}: 레이어 ${layers}개, 압축 푼 크기 ${size}, 전송 크기 ${transfer}.`,
  rebuilt: (name, rebuilt, steps) => `${name}: ${steps}단계 중 ${rebuilt}단계를 다시 실행합니다.`,
};
