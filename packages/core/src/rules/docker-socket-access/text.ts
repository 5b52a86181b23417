import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Way to the Docker daemon",
    why: "Who can talk to the daemon can start a container that has the whole disk of the host mounted: that is root on the host. A daemon on port 2375 asks nobody who they are, and machines on the internet look for such ports all day.",
    how: "Build images without a daemon (`buildctl`, Kaniko, Buildah), or use TLS: port 2376 with `DOCKER_TLS_VERIFY=1`. A socket is mounted by whoever starts the container and not by the image; give it to a group, not to everybody.",
    messages: {
      socket: "The container gets hold of the container engine's socket.",
      open: "`{address}` is a Docker daemon without encryption and without a password.",
    },
  },
  ko: {
    title: "Docker 데몬에 접근하는 길",
    why: "데몬과 통신할 수 있으면 호스트의 디스크 전체를 마운트한 컨테이너를 시작할 수 있으므로, 호스트의 root와 같습니다. 2375 포트의 데몬은 누구인지 묻지 않고, 인터넷에서는 이런 포트를 찾는 프로그램이 하루 종일 돌아다닙니다.",
    how: "데몬 없이 이미지를 빌드하거나(`buildctl`, Kaniko, Buildah) TLS를 쓰세요: 2376 포트와 `DOCKER_TLS_VERIFY=1`. 소켓은 이미지가 아니라 컨테이너를 시작하는 쪽에서 마운트하고, 모두가 아니라 그룹에만 권한을 주세요.",
    messages: {
      socket: "컨테이너가 컨테이너 엔진의 소켓을 쓸 수 있게 됩니다.",
      open: "`{address}` 주소는 암호화도 인증도 없는 Docker 데몬입니다.",
    },
  },
});
