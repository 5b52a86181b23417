import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Windows and Linux in one build",
    why: "Containers of Windows and of Linux need different kernels. A builder has one of them, so that one of these `RUN` instructions cannot be run and the build fails.",
    how: "Build both parts with images of one system (a Go or .NET program for Windows can be built on Linux), or split the file and copy the result.",
    messages: {
      mixed: "This stage runs commands on {system}, but the build needs {other} for another stage.",
      other: "This stage runs commands on {system}.",
    },
  },
  ko: {
    title: "한 빌드에 섞인 Windows와 Linux",
    why: "Windows 컨테이너와 Linux 컨테이너는 커널이 다릅니다. 빌더는 둘 중 하나만 실행할 수 있어서 한쪽의 `RUN`을 실행하지 못하고 빌드가 실패합니다.",
    how: "한 운영체제의 이미지로 모두 빌드하거나(Windows용 Go, .NET 프로그램은 Linux에서도 빌드할 수 있습니다), 파일을 나누고 결과만 복사하세요.",
    messages: {
      mixed: "이 스테이지는 {system}에서 명령을 실행하는데, 다른 스테이지에는 {other}가 필요합니다.",
      other: "이 스테이지는 {system}에서 명령을 실행합니다.",
    },
  },
});
