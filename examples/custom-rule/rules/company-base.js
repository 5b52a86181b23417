import { defineRule, defineText } from "@plimsoll/core";

const text = defineText({
  en: {
    title: "Base image that is not the company's",
    why: "Images of the company get security fixes within a day; others get them when somebody thinks of it.",
    how: "Take the image of the same name from `registry.example.com/base`.",
    messages: { foreign: "`{image}` does not come from `registry.example.com/base`." },
    fixes: { default: "Take `{replacement}`" },
  },
  ko: {
    title: "회사 것이 아닌 베이스 이미지",
    why: "회사 이미지는 보안 수정이 하루 안에 반영되지만, 다른 이미지는 누군가 챙길 때까지 반영되지 않습니다.",
    how: "`registry.example.com/base`에서 같은 이름의 이미지를 쓰세요.",
    messages: { foreign: "`{image}` 이미지는 `registry.example.com/base` 이미지가 아닙니다." },
    fixes: { default: "`{replacement}` 쓰기" },
  },
});

/** Official images on Docker Hub, which the company has all of. */
const official = /^[a-z0-9-]+(?::[\w.-]+)?$/;

const foreignBase = defineRule({
  id: "acme/foreign-base",
  since: "1.0.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:22-slim
     ^^^^^^^^^^^^ foreign
`,
      fixed: `FROM registry.example.com/base/node:22-slim
`,
      good: `FROM registry.example.com/base/node:22-slim AS build
FROM build
`,
    },
  ],
  *check({ stages }) {
    for (const { base, from } of stages.stages) {
      if (base.kind !== "image" || base.text.startsWith("registry.example.com/base/")) continue;
      const replacement = `registry.example.com/base/${base.text}`;
      // With a variable in it the name is written elsewhere.
      const fixable = official.test(base.text) && from.image.value === base.text;
      yield {
        span: from.image.span,
        message: "foreign",
        params: { image: base.text, replacement },
        fix: fixable ? { safety: "unsafe", edits: [{ span: from.image.span, text: replacement }] } : undefined,
      };
    }
  },
});

export const rules = [foreignBase];
