import type { MeasuredText } from "./measured-text.ts";

export const koreanMeasuredText: MeasuredText = {
  nowhere: {
    message: "그런 파일이나 디렉터리가 없고, 실행 중인 docker나 podman에도 그런 이미지가 없습니다",
    help: "`docker save` 명령으로 저장한 파일을 지정하거나, `--online` 옵션으로 레지스트리에서 모든 레이어를 읽게 하세요.",
  },
  noLayers: {
    message: "이미지의 레이어 크기를 알 수 없습니다",
    help: "OCI 레이아웃, `docker save` 아카이브, 또는 `plimsoll base export`나 `plimsoll verify --format json` 명령의 출력을 지정하세요.",
  },
  merged: (dockerfile) => ({
    message: `${dockerfile}의 어느 단계가 어느 레이어를 만들었는지 이미지에 적혀 있지 않습니다`,
    help: "레이어를 합쳤거나 Dockerfile 없이 만든 이미지입니다. `--squash` 없이 빌드하고 이미지 전체를 저장하세요.",
  }),
  otherFile: (dockerfile) => ({
    message: `이미지에 ${dockerfile}의 단계가 하나도 없습니다`,
    help: "이 파일을 같은 `--target`, `--build-arg` 옵션으로 빌드한 이미지를 지정하세요.",
  }),
  otherFiles: (image) => ({
    message: `${image} 이미지에서는 이 단계가 추가한 크기가 달라, 다른 파일로 빌드한 이미지로 보입니다`,
    help: "파일에서 셀 수 있는 크기는 그대로 두고, 다른 단계에는 이미지의 크기를 씁니다. 이 줄 뒤의 크기는 저장하지 않습니다.",
  }),
};
