import type { Keyword } from "../syntax/keywords.ts";

/** How the value of a flag is read. */
export type FlagType =
  /** Needs `=value`; once. */
  | "string"
  /** Nothing, `=true` or `=false`; once. */
  | "boolean"
  /** Needs `=value`; may be repeated. */
  | "list";

/** What a value may look like: drives completion, checks and documentation. */
export type ValueGrammar =
  | "platform"
  | "stage-or-image"
  | "owner"
  | "mode"
  | "pattern"
  | "checksum"
  | "mount"
  | "network"
  | "security"
  | "device"
  | "duration"
  | "count"
  | "boolean";

/** How the arguments are read. */
export type ArgumentForm =
  /** Words between blanks. */
  | "words"
  /** A JSON array, else words between blanks. */
  | "json-or-words"
  /** A JSON array, else the text as it is, for the shell. */
  | "json-or-shell"
  /** `key=value` words, or the old `key value`. */
  | "pairs"
  /** `name` or `name=value` words. */
  | "definitions"
  /** The whole rest of the line. */
  | "text"
  /** `NONE` or `CMD` and a command. */
  | "healthcheck"
  /** Another instruction. */
  | "instruction";

export interface BilingualText {
  readonly en: string;
  readonly ko: string;
}

export interface FlagSyntax {
  readonly type: FlagType;
  readonly value: ValueGrammar;
  /** Dockerfile frontend version (the number behind `docker/dockerfile:`) that first accepts it; "0" when every BuildKit does. */
  readonly since: string;
  readonly text: BilingualText;
}

export interface InstructionSyntax {
  readonly arguments: ArgumentForm;
  readonly heredocs: boolean;
  readonly flags: Readonly<Record<string, FlagSyntax>>;
  readonly text: BilingualText;
}

const chown: FlagSyntax = {
  type: "string",
  value: "owner",
  since: "0",
  text: { en: "Owner of the copied files, as user or user:group.", ko: "복사한 파일의 소유자(사용자 또는 사용자:그룹)입니다." },
};
const chmod: FlagSyntax = {
  type: "string",
  value: "mode",
  since: "1.2",
  text: { en: "Permissions of the copied files, octal or symbolic.", ko: "복사한 파일의 권한(8진수 또는 기호)입니다." },
};
const link: FlagSyntax = {
  type: "boolean",
  value: "boolean",
  since: "1.4",
  text: {
    en: "Makes a layer of its own that stays cached when earlier steps change.",
    ko: "앞 단계가 바뀌어도 캐시에 남는 독립된 레이어를 만듭니다.",
  },
};
const exclude: FlagSyntax = {
  type: "list",
  value: "pattern",
  since: "1.19",
  text: {
    en: "Leaves out what matches the pattern. Variables are not expanded.",
    ko: "패턴에 맞는 파일을 제외합니다. 변수는 펼치지 않습니다.",
  },
};

function duration(en: string, ko: string, since = "0"): FlagSyntax {
  return { type: "string", value: "duration", since, text: { en, ko } };
}

/**
 * The one place that knows which flags exist. Names and types from BuildKit's frontend/dockerfile/instructions, versions from its
 * reference (frontend/dockerfile/docs/reference.md).
 */
export const syntaxTable: Readonly<Record<Keyword, InstructionSyntax>> = {
  ADD: {
    arguments: "json-or-words",
    heredocs: true,
    text: {
      en: "Copies files, unpacks local archives, downloads URLs and checks out Git repositories into the image.",
      ko: "파일을 복사하고, 로컬 아카이브를 풀고, URL과 Git 저장소를 이미지로 내려받습니다.",
    },
    flags: {
      chown,
      chmod,
      link,
      exclude,
      "keep-git-dir": {
        type: "boolean",
        value: "boolean",
        since: "1.1",
        text: { en: "Keeps the .git directory of a Git source.", ko: "Git 저장소의 .git 디렉터리를 남깁니다." },
      },
      checksum: {
        type: "string",
        value: "checksum",
        since: "1.6",
        text: { en: "Digest that the downloaded content must have.", ko: "내려받은 내용의 다이제스트가 이 값과 같아야 합니다." },
      },
      unpack: {
        type: "boolean",
        value: "boolean",
        since: "1.17",
        text: { en: "Whether archives are unpacked.", ko: "아카이브를 풀지 정합니다." },
      },
    },
  },
  ARG: {
    arguments: "definitions",
    heredocs: false,
    flags: {},
    text: { en: "Declares a variable that exists during the build only.", ko: "빌드하는 동안에만 쓰는 변수를 선언합니다." },
  },
  CMD: {
    arguments: "json-or-shell",
    heredocs: false,
    flags: {},
    text: {
      en: "The command a container starts with unless another is given.",
      ko: "컨테이너를 시작할 때 기본으로 실행할 명령입니다.",
    },
  },
  COPY: {
    arguments: "json-or-words",
    heredocs: true,
    text: {
      en: "Copies files from the build context, another stage or another image.",
      ko: "빌드 컨텍스트, 다른 스테이지 또는 다른 이미지에서 파일을 복사합니다.",
    },
    flags: {
      from: {
        type: "string",
        value: "stage-or-image",
        since: "0",
        text: {
          en: "Stage, image or named context to copy from.",
          ko: "복사해 올 스테이지, 이미지 또는 이름 있는 컨텍스트입니다.",
        },
      },
      chown,
      chmod,
      link,
      parents: {
        type: "boolean",
        value: "boolean",
        since: "1.20",
        text: { en: "Keeps the directories above the sources.", ko: "원본의 상위 디렉터리를 그대로 만듭니다." },
      },
      exclude,
    },
  },
  ENTRYPOINT: {
    arguments: "json-or-shell",
    heredocs: false,
    flags: {},
    text: {
      en: "The program a container always starts; CMD becomes its arguments.",
      ko: "컨테이너가 항상 실행하는 프로그램입니다. CMD는 그 인수가 됩니다.",
    },
  },
  ENV: {
    arguments: "pairs",
    heredocs: false,
    flags: {},
    text: {
      en: "Sets a variable for the following steps and for the container.",
      ko: "다음 단계와 컨테이너에서 쓸 환경 변수를 정합니다.",
    },
  },
  EXPOSE: {
    arguments: "words",
    heredocs: false,
    flags: {},
    text: {
      en: "Documents a port that the container listens on; does not open it.",
      ko: "컨테이너가 연결을 받는 포트를 적어 둡니다. 실제로 열지는 않습니다.",
    },
  },
  FROM: {
    arguments: "words",
    heredocs: false,
    text: {
      en: "Starts a stage from a base image or an earlier stage.",
      ko: "베이스 이미지나 앞의 스테이지에서 새 스테이지를 시작합니다.",
    },
    flags: {
      platform: {
        type: "string",
        value: "platform",
        since: "0",
        text: { en: "Platform of the base image, such as linux/arm64.", ko: "베이스 이미지의 플랫폼입니다(예: linux/arm64)." },
      },
    },
  },
  HEALTHCHECK: {
    arguments: "healthcheck",
    heredocs: false,
    text: {
      en: "A command that tells whether the container still works.",
      ko: "컨테이너가 제대로 동작하는지 확인하는 명령입니다.",
    },
    flags: {
      interval: duration("Time between two checks; 30s when not given.", "확인과 확인 사이의 시간입니다. 기본값은 30s입니다."),
      timeout: duration(
        "Time after which a check counts as failed; 30s when not given.",
        "확인을 실패로 처리할 때까지의 시간입니다. 기본값은 30s입니다.",
      ),
      "start-period": duration(
        "Time after the start in which failures do not count; 0s when not given.",
        "시작한 뒤 실패를 세지 않는 시간입니다. 기본값은 0s입니다.",
      ),
      "start-interval": duration(
        "Time between checks during the start period; 5s when not given.",
        "start-period 동안의 확인 간격입니다. 기본값은 5s입니다.",
        "1.6",
      ),
      retries: {
        type: "string",
        value: "count",
        since: "0",
        text: {
          en: "Failures in a row that make it unhealthy; 3 when not given.",
          ko: "비정상으로 판단할 연속 실패 횟수입니다. 기본값은 3입니다.",
        },
      },
    },
  },
  LABEL: {
    arguments: "pairs",
    heredocs: false,
    flags: {},
    text: { en: "Adds metadata to the image.", ko: "이미지에 메타데이터를 붙입니다." },
  },
  MAINTAINER: {
    arguments: "text",
    heredocs: false,
    flags: {},
    text: { en: "Author of the image. Deprecated: use a LABEL.", ko: "이미지 작성자입니다. 더 이상 쓰지 않으니 LABEL을 쓰세요." },
  },
  ONBUILD: {
    arguments: "instruction",
    heredocs: true,
    flags: {},
    text: {
      en: "An instruction that runs when another image is built from this one.",
      ko: "이 이미지를 베이스로 빌드할 때 실행할 명령어입니다.",
    },
  },
  RUN: {
    arguments: "json-or-shell",
    heredocs: true,
    text: {
      en: "Runs a command during the build and keeps what it changed as a layer.",
      ko: "빌드 중에 명령을 실행하고 바뀐 내용을 레이어로 남깁니다.",
    },
    flags: {
      mount: {
        type: "list",
        value: "mount",
        since: "1.2",
        text: {
          en: "Makes files, a cache, a secret or an SSH agent available to this command only.",
          ko: "이 명령에서만 쓸 파일, 캐시, 시크릿 또는 SSH 에이전트를 마운트합니다.",
        },
      },
      network: {
        type: "string",
        value: "network",
        since: "1.3",
        text: { en: "Network that the command uses.", ko: "명령이 쓸 네트워크입니다." },
      },
      security: {
        type: "string",
        value: "security",
        since: "1.20",
        text: {
          en: "Whether the command runs in the sandbox or with all privileges.",
          ko: "명령을 샌드박스에서 실행할지, 모든 권한으로 실행할지 정합니다.",
        },
      },
      device: {
        type: "list",
        value: "device",
        since: "1.14-labs",
        text: { en: "Device (CDI) that the command may use.", ko: "명령이 쓸 수 있는 장치(CDI)입니다." },
      },
    },
  },
  SHELL: {
    arguments: "json-or-shell",
    heredocs: false,
    flags: {},
    text: {
      en: "The shell of the following RUN, CMD and ENTRYPOINT in shell form.",
      ko: "이후 셸 형식의 RUN, CMD, ENTRYPOINT가 쓸 셸입니다.",
    },
  },
  STOPSIGNAL: {
    arguments: "text",
    heredocs: false,
    flags: {},
    text: { en: "The signal that asks the container to stop.", ko: "컨테이너를 멈출 때 보낼 시그널입니다." },
  },
  USER: {
    arguments: "text",
    heredocs: false,
    flags: {},
    text: {
      en: "The user of the following RUN steps and of the container.",
      ko: "이후 RUN 단계와 컨테이너를 실행할 사용자입니다.",
    },
  },
  VOLUME: {
    arguments: "json-or-words",
    heredocs: false,
    flags: {},
    text: {
      en: "Marks a directory whose data lives outside the container.",
      ko: "데이터를 컨테이너 밖에 둘 디렉터리를 정합니다.",
    },
  },
  WORKDIR: {
    arguments: "text",
    heredocs: false,
    flags: {},
    text: {
      en: "Makes a directory and changes to it. Always adds a layer, except for `/`.",
      ko: "디렉터리를 만들고 그곳으로 이동합니다. `/`가 아니면 항상 레이어가 생깁니다.",
    },
  },
};

/** Types of `RUN --mount`. */
export const mountTypes = ["bind", "cache", "tmpfs", "secret", "ssh"] as const;

/** Options of `RUN --mount`, every spelling that BuildKit accepts. */
export const mountKeys = [
  "type",
  "from",
  "source",
  "target",
  "readonly",
  "id",
  "sharing",
  "required",
  "size",
  "mode",
  "uid",
  "gid",
  "src",
  "dst",
  "destination",
  "ro",
  "rw",
  "readwrite",
  "env",
] as const;

export const networkModes = ["default", "none", "host"] as const;
export const securityModes = ["sandbox", "insecure"] as const;
export const cacheSharingModes = ["shared", "private", "locked"] as const;
