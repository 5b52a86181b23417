import type { BilingualText, mountKeys, mountTypes } from "./syntax-table.ts";

export type MountType = (typeof mountTypes)[number];
export type MountKey = (typeof mountKeys)[number];

/** What the value of a mount option may look like. */
export type MountValue =
  | "type"
  | "stage-or-image"
  | "source-path"
  | "target-path"
  | "boolean"
  | "cache-id"
  | "id"
  | "sharing"
  | "bytes"
  | "mode"
  | "number"
  | "name";

export interface MountKeySyntax {
  /** Types for which BuildKit looks at it. */
  readonly types: readonly MountType[];
  readonly value: MountValue;
  /** The spelling that documentation uses, where this is another one for it. */
  readonly sameAs?: MountKey;
  readonly text: BilingualText;
}

const all: readonly MountType[] = ["bind", "cache", "tmpfs", "secret", "ssh"];
const asked: readonly MountType[] = ["secret", "ssh"];
const owned: readonly MountType[] = ["cache", "secret", "ssh"];

const source: MountKeySyntax = {
  types: ["bind", "cache"],
  value: "source-path",
  text: {
    en: "Path within the build context, or within what `from` names; its root when not given.",
    ko: "마운트할 경로입니다(빌드 컨텍스트나 `from` 기준). 기본값은 최상위 디렉터리입니다.",
  },
};
const target: MountKeySyntax = {
  types: all,
  value: "target-path",
  text: { en: "Where the command sees it.", ko: "셸 명령에서 보이는 경로입니다." },
};
const readonly: MountKeySyntax = {
  types: ["bind", "cache"],
  value: "boolean",
  text: {
    en: "The command cannot write to it. Default of a bind mount.",
    ko: "쓸 수 없게 합니다. 바인드 마운트의 기본값입니다.",
  },
};
const readwrite: MountKeySyntax = {
  types: ["bind", "cache"],
  value: "boolean",
  text: {
    en: "The command can write to it; what it writes to a bind mount is thrown away.",
    ko: "쓸 수 있게 합니다. 바인드 마운트에 쓴 내용은 버려집니다.",
  },
};

function owner(en: string, ko: string): MountKeySyntax {
  return { types: owned, value: "number", text: { en, ko } };
}

/**
 * Options of `RUN --mount`, every spelling that BuildKit accepts. From its reference (frontend/dockerfile/docs/reference.md) and
 * its reader (instructions/commands_runmount.go).
 */
export const mountTable: Readonly<Record<MountKey, MountKeySyntax>> = {
  type: {
    types: all,
    value: "type",
    text: {
      en: "What is mounted: bind (when not given), cache, tmpfs, secret or ssh.",
      ko: "마운트 종류(bind, cache, tmpfs, secret, ssh)입니다. 기본값은 bind입니다.",
    },
  },
  target,
  source,
  from: {
    types: ["bind", "cache"],
    value: "stage-or-image",
    text: {
      en: "Stage, image or named context that is mounted. Variables are not expanded.",
      ko: "마운트할 스테이지, 이미지 또는 이름 있는 컨텍스트입니다. 변수는 펼치지 않습니다.",
    },
  },
  id: {
    types: ["cache", "secret", "ssh"],
    value: "id",
    text: {
      en: "Name of the cache, secret or agent. Mounts with the same id share a cache; without it the target is its id.",
      ko: "캐시, 시크릿, 에이전트의 이름입니다. id가 같은 마운트는 캐시를 함께 쓰며, id가 없으면 target을 id로 씁니다.",
    },
  },
  sharing: {
    types: ["cache"],
    value: "sharing",
    text: { en: "What happens when two builds use the cache at once.", ko: "두 빌드가 캐시를 동시에 쓸 때의 동작입니다." },
  },
  readonly,
  required: {
    types: asked,
    value: "boolean",
    text: { en: "The build fails when the secret or agent is not given.", ko: "시크릿이나 에이전트가 없으면 빌드가 실패합니다." },
  },
  env: {
    types: ["secret"],
    value: "name",
    text: {
      en: "Variable that holds the secret, instead of a file or besides it.",
      ko: "파일 대신, 또는 파일과 함께 시크릿을 담을 변수입니다.",
    },
  },
  size: {
    types: ["tmpfs"],
    value: "bytes",
    text: { en: "Upper limit of the file system, such as 64m.", ko: "파일 시스템의 최대 크기입니다(예: 64m)." },
  },
  mode: { types: owned, value: "mode", text: { en: "Permissions, octal.", ko: "권한(8진수)입니다." } },
  uid: owner("User id of the owner; 0 when not given.", "소유자의 사용자 ID입니다. 기본값은 0입니다."),
  gid: owner("Group id of the owner; 0 when not given.", "소유자의 그룹 ID입니다. 기본값은 0입니다."),
  readwrite,
  src: { ...source, sameAs: "source" },
  dst: { ...target, sameAs: "target" },
  destination: { ...target, sameAs: "target" },
  ro: { ...readonly, sameAs: "readonly" },
  rw: { ...readwrite, sameAs: "readwrite" },
};

export const mountTypeTexts: Readonly<Record<MountType, BilingualText>> = {
  bind: {
    en: "Files of the build context, a stage or an image, without copying them. Read-only unless `rw`.",
    ko: "빌드 컨텍스트, 스테이지, 이미지의 파일을 복사하지 않고 씁니다. `rw`가 없으면 읽기 전용입니다.",
  },
  cache: {
    en: "A directory that is kept between builds and is not part of the image.",
    ko: "빌드가 끝나도 남고 이미지에는 들어가지 않는 디렉터리입니다.",
  },
  tmpfs: {
    en: "An empty directory in memory, thrown away afterwards.",
    ko: "메모리에 만드는 빈 디렉터리이며 끝나면 사라집니다.",
  },
  secret: {
    en: "A file or variable that the build is given and that stays in no layer.",
    ko: "빌드에만 전달되고 어떤 레이어에도 남지 않는 파일이나 변수입니다.",
  },
  ssh: { en: "The SSH agent of the person who builds.", ko: "빌드하는 사람의 SSH 에이전트입니다." },
};
