import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "VEX document copied into the image",
    why: "It says which vulnerabilities do not apply, and that changes after the release: inside the image it can only be corrected by a new build, and scanners do not look there by themselves.",
    how: "Attach it to the image as an attestation: `cosign attest --type openvex --predicate file image`.",
    messages: { copied: "`{file}` becomes a part of the image instead of an attestation beside it." },
  },
  ko: {
    title: "이미지에 복사하는 VEX 문서",
    why: "VEX 문서는 어떤 취약점이 해당하지 않는지 알려 주며 배포 뒤에도 내용이 바뀝니다. 이미지 안에 있으면 다시 빌드해야 고칠 수 있고, 스캐너가 알아서 찾지도 않습니다.",
    how: "이미지에 증명(attestation)으로 붙이세요. 예: `cosign attest --type openvex --predicate 파일 이미지`.",
    messages: { copied: "`{file}` 파일이 이미지 옆의 증명이 아니라 이미지의 일부가 됩니다." },
  },
});
