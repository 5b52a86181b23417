import type { Language, Severity } from "@plimsoll/core";

/** What the playground itself says. */
export interface PlaygroundText {
  readonly editor: string;
  readonly sample: string;
  readonly samples: string;
  readonly profile: string;
  readonly share: string;
  readonly shared: string;
  readonly fixAll: (count: number) => string;
  readonly findings: (count: number) => string;
  readonly results: string;
  readonly plan: string;
  readonly story: string;
  readonly context: string;
  readonly noFindings: string;
  readonly working: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly line: (line: number) => string;
  readonly goTo: (line: number) => string;
  readonly why: string;
  readonly how: string;
  readonly apply: string;
  readonly applyUnsafe: string;
  readonly about: string;
  readonly target: string;
  readonly unused: string;
  readonly on: (base: string) => string;
  readonly image: (image: string, layers: number) => string;
  readonly base: (name: string, size: string) => string;
  readonly transfer: (size: string) => string;
  readonly sent: (sent: number, files: number, bytes: string, all: string) => string;
  readonly notKnown: string;
  readonly contextIntro: string;
  readonly path: string;
  readonly bytes: string;
  readonly add: string;
  readonly remove: (path: string) => string;
  readonly ignore: string;
  readonly failed: string;
}

export const playgroundText: Readonly<Record<Language, PlaygroundText>> = {
  en: {
    editor: "Dockerfile",
    sample: "Example",
    samples: "Choose an example",
    profile: "Rules",
    share: "Copy link",
    shared: "The link is copied. The Dockerfile stands in the address, behind the #, which no server is sent.",
    fixAll: (count) => (count === 1 ? "Apply 1 safe fix" : `Apply ${count} safe fixes`),
    findings: (count) => `Findings (${count})`,
    results: "What plimsoll says",
    plan: "Plan and sizes",
    story: "Line by line",
    context: "Files",
    noFindings: "Nothing to find here.",
    working: "Reading …",
    severities: { error: "error", warning: "warning", info: "info", style: "style" },
    line: (line) => `line ${line}`,
    goTo: (line) => `Go to line ${line}`,
    why: "Why",
    how: "What to do",
    apply: "Apply the fix",
    applyUnsafe: "Apply the fix (may change what is built)",
    about: "About this rule",
    target: "this becomes the image",
    unused: "not needed for the image",
    on: (base) => `on ${base}`,
    image: (image, layers) => `Image: ${image}, ${layers === 1 ? "1 layer of this file" : `${layers} layers of this file`}`,
    base: (name, size) => `Base image ${name}: ${size}`,
    transfer: (size) => `To pull: ${size}`,
    sent: (sent, files, bytes, all) => `Build context: ${sent} of ${files} files are sent (${bytes} of ${all})`,
    notKnown: "? means that the size cannot be known without a network or a build.",
    contextIntro: "The files beside the Dockerfile. What COPY finds, and what it weighs, follows from this list.",
    path: "Path",
    bytes: "Bytes",
    add: "Add a file",
    remove: (path) => `Remove ${path}`,
    ignore: ".dockerignore",
    failed: "plimsoll could not read this. That is a mistake of ours.",
  },
  ko: {
    editor: "Dockerfile",
    sample: "예제",
    samples: "예제 고르기",
    profile: "규칙",
    share: "링크 복사",
    shared: "링크를 복사했습니다. Dockerfile은 주소의 # 뒤에 들어 있으며, 이 부분은 서버로 보내지 않습니다.",
    fixAll: (count) => `안전한 수정 ${count}개 적용`,
    findings: (count) => `지적 사항 (${count})`,
    results: "분석 결과",
    plan: "빌드 계획과 크기",
    story: "한 줄씩 설명",
    context: "파일",
    noFindings: "지적할 것이 없습니다.",
    working: "읽는 중 …",
    severities: { error: "오류", warning: "경고", info: "정보", style: "스타일" },
    line: (line) => `${line}번째 줄`,
    goTo: (line) => `${line}번째 줄로 가기`,
    why: "이유",
    how: "할 일",
    apply: "수정 적용",
    applyUnsafe: "수정 적용 (빌드 결과가 달라질 수 있음)",
    about: "이 규칙에 대하여",
    target: "이미지가 되는 스테이지",
    unused: "이미지에 필요 없는 스테이지",
    on: (base) => `베이스: ${base}`,
    image: (image, layers) => `이미지: ${image}, 이 파일이 만드는 레이어 ${layers}개`,
    base: (name, size) => `베이스 이미지 ${name}: ${size}`,
    transfer: (size) => `내려받는 크기: ${size}`,
    sent: (sent, files, bytes, all) => `빌드 컨텍스트: 파일 ${files}개 중 ${sent}개를 보냅니다 (${all} 중 ${bytes})`,
    notKnown: "?는 네트워크나 빌드 없이는 알 수 없는 크기입니다.",
    contextIntro: "Dockerfile 옆에 있는 파일입니다. COPY가 무엇을 찾고 얼마나 커지는지는 이 목록에 따라 정해집니다.",
    path: "경로",
    bytes: "바이트",
    add: "파일 추가",
    remove: (path) => `${path} 삭제`,
    ignore: ".dockerignore",
    failed: "plimsoll이 이 파일을 읽지 못했습니다. plimsoll의 오류입니다.",
  },
};
