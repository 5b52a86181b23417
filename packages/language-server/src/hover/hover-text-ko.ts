import { lessonSentences } from "@plimsoll/core/explain";
import { sourceWords } from "@plimsoll/core/plan";
import type { HoverText, VariableOrigin } from "./hover-text.ts";

export const koreanHoverText: HoverText = {
  reference: "레퍼런스",
  about: lessonSentences.ko,
  values: {
    platform: "`운영체제/아키텍처`(예: `linux/arm64`)",
    "stage-or-image": "앞에 나온 스테이지의 이름이나 번호, 이미지, 이름 있는 컨텍스트",
    owner: "`사용자`, `사용자:그룹` 또는 숫자",
    mode: "`0755` 같은 8진수, 또는 `u=rwX,go=rX` 같은 기호",
    pattern: "`**/*.md` 같은 패턴",
    checksum: "`sha256:…`, Git 저장소는 커밋",
    mount: "`type=…`과 그 종류의 옵션, 쉼표로 구분",
    network: "`default`, `none`, `host` 중 하나",
    security: "`sandbox` 또는 `insecure`",
    device: "`vendor.com/class=name`",
    duration: "`30s`, `1m30s` 같은 시간",
    count: "숫자",
    boolean: "생략, `true` 또는 `false`",
  },
  directives: {
    syntax: "Dockerfile 언어의 버전, 곧 이 파일을 읽을 이미지를 정합니다. 맨 위에 있어야 합니다.",
    escape: "줄 끝에서 다음 줄을 잇고, 바로 뒤 문자의 특별한 의미를 없애는 문자입니다. Windows 경로에는 백틱이 알맞습니다.",
    check:
      "BuildKit 자체 검사의 설정입니다. `skip=RuleName`은 그 검사를 건너뛰고, `error=true`는 지적 사항이 있으면 빌드를 실패시킵니다.",
  },
  since: (version) => `\`docker/dockerfile:${version}\` 이상이 필요합니다.`,
  value: (grammar) => `값: ${grammar}.`,
  meaning: (permissions) => `여기서는 ${permissions}입니다.`,
  step: {
    heading: "이 단계",
    layer: (size, files) =>
      `${size === undefined ? "크기를 알 수 없는 레이어" : `레이어 ${size}`}${files === undefined ? "" : `, 파일 ${counted(files)}개`}.`,
    whyUnknown: (source) =>
      source === "" ? "빌드해야 알 수 있습니다." : `빌드해야 알 수 있습니다(${sourceWords(source, "ko")}).`,
    layerUnknown: "이미지의 레이어를 만듭니다.",
    withoutFiles: "파일이 없는 레이어를 만듭니다.",
    metadata: "메타데이터만 바뀝니다. 레이어가 생기지 않고 크기도 늘지 않습니다.",
    base: (size) => (size === undefined ? "베이스 이미지의 레이어에서 시작합니다." : `베이스 이미지 ${size}.`),
    states: {
      cached: "마지막 커밋 이후 바뀐 것이 없어 캐시를 사용합니다.",
      rebuilt: "마지막 커밋 이후의 변경으로 다시 빌드됩니다",
      depends: "다시 빌드될 수 있습니다",
      unused: "타깃에 필요 없어서 빌드하지 않습니다.",
    },
    because: (causes) => `: ${causes}.`,
    atLeast: (size) => `${size} 이상`,
  },
  variable: {
    set: (name, value) => (value === "" ? `\`${name}\` 변수는 비어 있습니다.` : `\`${name}\` = ${code(value)}`),
    from: koreanOrigin,
    unset: (name) => `\`${name}\` 변수에는 값이 없습니다. \`ARG\`에 기본값이 없고 빌드 인수도 주어지지 않았습니다.`,
    unknown: (name) => `\`${name}\` 변수의 값은 여기서 알 수 없습니다. 베이스 이미지나 다른 변수에 따라 정해집니다.`,
    undeclared: (name) => `\`${name}\` 변수는 여기서 정해진 적이 없어 비어 있습니다.`,
    maybeInherited: (name) =>
      `이 파일에는 \`${name}\` 변수를 정하는 곳이 없습니다. 베이스 이미지가 정하지 않았다면 비어 있습니다.`,
    globalOnly: (name, line) =>
      `\`${name}\` 변수는 여기서 비어 있습니다. ${line}번째 줄의 \`ARG\`는 \`FROM\` 줄에서만 쓰입니다. 이 스테이지에 \`ARG ${name}\` 줄을 한 번 더 쓰세요.`,
    script: (name) => `\`${name}\` 변수는 이 스크립트의 변수입니다.`,
    shell: (name) => `\`${name}\` 변수는 명령을 실행할 때 셸이나 컨테이너에서 값을 받습니다.`,
    sameInstruction: (name) => `\`${name}\` 변수에는 아직 값이 없습니다. 이 명령어에서 정한 값은 다음 명령어부터 쓰입니다.`,
  },
  stage: {
    heading: (name, index) => (name === undefined ? `스테이지 ${index}` : `스테이지 \`${name}\` (${index}번)`),
    onImage: (image) => `베이스 이미지: ${code(image)}.`,
    onStage: (stage) => `베이스 스테이지: ${stage}.`,
    onScratch: "`scratch`에서 시작하므로 처음에는 파일이 하나도 없습니다.",
    onUnknown: "베이스는 변수에 따라 정해집니다.",
    uses: (users) => `쓰는 곳: ${users.map(({ keyword, line }) => `${line}번째 줄의 \`${keyword}\``).join(", ")}.`,
    target: "이 스테이지가 이미지가 됩니다.",
    unreachable: "타깃에 필요 없어서 빌드하지 않습니다.",
    layers: (count, size) => `자체 레이어 ${counted(count)}개${size === undefined ? "" : `, ${size}`}.`,
  },
  image: {
    parts: (registry, repository) => `\`${registry}\`의 \`${repository}\``,
    tag: (tag) => `태그 \`${tag}\``,
    noTag: "태그가 없으므로 `latest`",
    digest: (digest) => `다이제스트 \`${digest.slice(0, 19)}…\` 고정`,
    size: (transfer) => `내려받는 크기 ${transfer}`,
    system: (system) => `시스템 ${system}`,
    platform: (platform) => `플랫폼 ${platform}`,
    created: (date) => `${date} 생성`,
    user: (user) => `사용자 ${code(user)}`,
    entrypoint: (command) => `엔트리포인트 ${code(command)}`,
    command: (command) => `명령 ${code(command)}`,
    workingDirectory: (path) => `작업 디렉터리 ${code(path)}`,
    source: (date) => `내장된 이미지 목록 기준(${date})입니다.`,
    like: (name, date) => `${code(name)} 이미지(${date})를 바탕으로 추정했습니다.`,
    ended: (kind, release, month) =>
      kind === "image"
        ? `**지원 종료**: 이 이미지는 ${month} 이후 다시 만들어지지 않았습니다.`
        : `**지원 종료**: ${release} 버전에는 ${month} 이후 보안 수정이 나오지 않았습니다.`,
    page: (registry, url) => `[${registry} 페이지](${url})`,
    invalid: "이미지 이름이 아닙니다.",
  },
  heredoc: {
    file: (path, lines) => `${counted(lines)}줄짜리 파일을 만듭니다: ${code(path)}`,
    script: (interpreter, lines) => `${code(interpreter)} 프로그램이 실행하는 ${counted(lines)}줄짜리 스크립트입니다.`,
    input: (lines) => `명령이 읽는 입력 ${counted(lines)}줄입니다.`,
    expands: "안의 변수는 값으로 바뀝니다. `$`를 그대로 두려면 이름을 따옴표로 감싸세요(`<<'EOF'`).",
    literal: "이름이 따옴표 안에 있어서 안의 변수는 그대로 남습니다.",
    tabs: "`<<-`: 줄 앞의 탭은 없어집니다.",
  },
  package: {
    size: (name, size, version, date) =>
      `\`${name}\` ${version}: 디스크에서 약 ${size}${date === undefined ? "" : ` (${date} 기준)`}.`,
    without: "의존성은 뺀 크기입니다.",
    unknown: (name) => `\`${name}\` 패키지입니다. 내장된 표에는 크기가 없습니다.`,
  },
};

function koreanOrigin(origin: VariableOrigin): string {
  switch (origin.kind) {
    case "env":
      return `${origin.line}번째 줄의 \`ENV\` 값입니다.`;
    case "arg":
      return `${origin.line}번째 줄 \`ARG\`의 기본값입니다. \`--build-arg\` 옵션으로 바꿀 수 있습니다.`;
    case "global-arg":
      return `${origin.line}번째 줄 전역 \`ARG\`의 기본값입니다. \`--build-arg\` 옵션으로 바꿀 수 있습니다.`;
    case "build-arg":
      return "빌드 인수로 주어진 값입니다.";
    case "platform":
      return "BuildKit이 빌드하는 플랫폼과 빌드 대상 플랫폼에 따라 정합니다.";
    case "base-image":
      return "베이스 이미지에서 정한 값입니다.";
    case "script":
      return "이 스크립트에서 정한 값입니다.";
  }
}

function counted(count: number): string {
  return count.toLocaleString("en");
}

function code(text: string): string {
  const short = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return short.includes("`") ? `\`\` ${short} \`\`` : `\`${short}\``;
}
