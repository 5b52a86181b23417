import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "CUDA development image shipped",
    why: "A `devel` image has the compiler, headers and static libraries of CUDA: some 4 to 5 GB more than the `runtime` image of the same version, on every machine that pulls it.",
    how: "Use the tag with `runtime` instead of `devel`; if something must be compiled, do it in an earlier stage and take the result with `COPY --from`.",
    messages: { devel: "`{image}` has the CUDA compiler, and nothing here compiles with it." },
  },
  ko: {
    title: "배포되는 CUDA 개발용 이미지",
    why: "`devel` 이미지에는 CUDA 컴파일러, 헤더, 정적 라이브러리가 들어 있어서 같은 버전의 `runtime` 이미지보다 4~5 GB 큽니다. 이미지를 내려받는 컴퓨터마다 그만큼 더 받습니다.",
    how: "`devel` 대신 `runtime` 태그를 쓰세요. 컴파일이 필요하면 앞 스테이지에서 하고 결과를 `COPY --from`으로 가져오세요.",
    messages: { devel: "`{image}` 이미지에는 CUDA 컴파일러가 들어 있지만 여기에서는 컴파일하지 않습니다." },
  },
});
