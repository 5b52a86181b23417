import type { Keyword } from "../../syntax/keywords.ts";
import type { Language } from "../../text/language.ts";

/**
 * What a reader of an introduction does not know yet of an instruction, beyond the one sentence of the syntax table. Editors, pages and lessons
 * say it in the same words.
 */
export const lessonSentences: Readonly<Record<Language, Readonly<Record<Keyword, string>>>> = {
  en: {
    ADD: "For files of the build context use `COPY`, which never unpacks or downloads. Use `ADD` when you want just that.",
    ARG: "Its value comes from `--build-arg`, otherwise from the default. Anybody can read it in the image's history, so keep secrets out.",
    CMD: 'Only the last one counts. The form `["program", "argument"]` starts the program directly, without a shell.',
    COPY: "When one of the files changes, this step and all steps below it in the stage are rebuilt.",
    ENTRYPOINT:
      'In the form `["program"]` the program is process 1 and gets the signal that stops the container; a shell may not pass it on.',
    ENV: "It stays in the image, so containers see it too. For a value that only the build needs, use `ARG`.",
    EXPOSE: "The port is published when the container is started: `docker run -p`.",
    FROM: "The last stage becomes the image; from other stages, only what is copied gets into it.",
    HEALTHCHECK: "Exit code 0 is healthy, 1 is not. Kubernetes ignores the instruction and has probes of its own.",
    LABEL: "Written as `key=value`. `org.opencontainers.image.source` links the image to its repository.",
    MAINTAINER: "",
    ONBUILD: "It does nothing in this build.",
    RUN: "Files deleted in a later `RUN` stay in this layer and keep their bytes.",
    SHELL: "Without it that is `/bin/sh -c` (on Windows `cmd /S /C`), which does not notice an error inside a pipe.",
    STOPSIGNAL: "Without it that is SIGTERM. A container that is still running after ten seconds is killed.",
    USER: "Without it that is the user of the base image, usually root. Kubernetes can only tell that a user is not root when it is a number.",
    VOLUME: "What later steps write there may be lost, and every container gets a volume, wanted or not.",
    WORKDIR:
      "Unlike `RUN cd`, it lasts for all following steps and for the container. A relative path continues from the one before.",
  },
  ko: {
    ADD: "빌드 컨텍스트의 파일에는 압축을 풀거나 내려받지 않는 `COPY`를 쓰세요. 그런 동작이 필요할 때만 `ADD`를 씁니다.",
    ARG: "`--build-arg`로 값을 주지 않으면 기본값을 씁니다. 이미지 기록에서 누구나 읽을 수 있으니 시크릿을 넣지 마세요.",
    CMD: '여러 개 있으면 마지막 것만 쓰입니다. `["프로그램", "인수"]` 형식은 셸을 거치지 않고 프로그램을 바로 실행합니다.',
    COPY: "파일이 하나라도 바뀌면 이 단계와 같은 스테이지의 아래 단계가 모두 다시 빌드됩니다.",
    ENTRYPOINT:
      '`["프로그램"]` 형식이면 프로그램이 1번 프로세스가 되어 컨테이너를 멈추는 시그널을 직접 받습니다. 셸을 거치면 시그널이 전달되지 않을 수 있습니다.',
    ENV: "이미지에 남아서 컨테이너에서도 보입니다. 빌드할 때만 필요한 값에는 `ARG`를 쓰세요.",
    EXPOSE: "포트는 컨테이너를 시작할 때 `docker run -p`로 엽니다.",
    FROM: "마지막 스테이지가 이미지가 되고, 다른 스테이지에서는 복사한 것만 이미지에 들어갑니다.",
    HEALTHCHECK: "종료 코드 0은 정상, 1은 비정상입니다. Kubernetes는 이 명령어를 무시하고 자체 프로브를 씁니다.",
    LABEL: "`key=value` 형태로 씁니다. `org.opencontainers.image.source`는 이미지를 소스 저장소와 연결합니다.",
    MAINTAINER: "",
    ONBUILD: "이 빌드에서는 아무 일도 하지 않습니다.",
    RUN: "나중에 다른 `RUN`에서 지운 파일도 이 레이어에는 남아서 크기를 차지합니다.",
    SHELL: "없으면 `/bin/sh -c`(Windows에서는 `cmd /S /C`)를 쓰며, 이 셸은 파이프 안의 오류를 알아채지 못합니다.",
    STOPSIGNAL: "없으면 SIGTERM을 보냅니다. 10초 뒤에도 실행 중인 컨테이너는 강제로 종료됩니다.",
    USER: "없으면 베이스 이미지의 사용자로 실행되며 대개 root입니다. Kubernetes는 사용자가 숫자일 때만 root가 아닌지 확인할 수 있습니다.",
    VOLUME: "이후 단계에서 그 아래에 쓴 내용은 사라질 수 있고, 필요하지 않아도 컨테이너마다 볼륨이 생깁니다.",
    WORKDIR: "`RUN cd`와 달리 이후의 모든 단계와 컨테이너에 적용됩니다. 상대 경로는 앞의 `WORKDIR`에서 이어집니다.",
  },
};
