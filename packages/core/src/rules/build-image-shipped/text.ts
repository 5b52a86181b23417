import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Compiler image shipped with the program",
    why: "The image holds compilers, sources and everything downloaded for the build: several hundred megabytes that every server pulls, and many programs that an attacker can use. The program itself is often 20 MB.",
    how: "Give this stage a name (`AS build`) and add a second one on a small image, such as `gcr.io/distroless/static`, `alpine`, a JRE or `dotnet/aspnet`, with `COPY --from=build`.",
    messages: { shipped: "The image that is shipped stands on `{image}`, which is there to build with {tool}." },
  },
  ko: {
    title: "프로그램과 함께 배포되는 컴파일러 이미지",
    why: "이미지에 컴파일러, 소스, 빌드하려고 내려받은 파일이 모두 들어 있습니다. 서버마다 수백 MB를 내려받고, 공격자가 쓸 수 있는 프로그램도 많습니다. 프로그램만 담으면 20 MB 정도인 경우가 많습니다.",
    how: "이 스테이지에 이름(`AS build`)을 붙이고, `gcr.io/distroless/static`, `alpine`, JRE, `dotnet/aspnet` 같은 작은 이미지로 두 번째 스테이지를 만들어 `COPY --from=build`로 결과만 가져오세요.",
    messages: { shipped: "배포되는 이미지가 `{image}` 이미지 위에 있습니다. {tool} 빌드에 쓰는 이미지입니다." },
  },
});
