import { defineBuildRule } from "../build-rule.ts";
import { hasPlainBase } from "../../deployments/image-settings.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const nonRootContradiction = defineBuildRule({
  id: "non-root-contradiction",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "pod.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web
      securityContext:
        runAsNonRoot: true
                      ^^^^ named
`,
        "compose.yaml": `services:
  web:
    image: web
    build: .
`,
        Dockerfile: `FROM node:22
USER node
`,
      },
      good: {
        "pod.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web
      securityContext:
        runAsNonRoot: true
`,
        "compose.yaml": `services:
  web:
    image: web
    build: .
`,
        Dockerfile: `FROM node:22
USER 1000
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, built } of context.containers) {
      const place = deployment.nonRootOnly;
      if (place === undefined) continue;
      const given = deployment.user?.value;
      if (given === "0") yield { place: deployment.user?.place ?? place, message: "zero" };
      // A number of its own goes before the image's user.
      if (given !== undefined || built === undefined) continue;
      for (const { image, placeOf } of builtContainers({ containers: [{ deployment, built }] })) {
        const { user } = image;
        if (user === undefined) {
          if (hasPlainBase(image)) yield { place, message: "base" };
        } else if (/^(?:root|0)(?::|$)/.test(user.value)) {
          yield { place, message: "root", params: { dockerfile: placeOf(user.offset) } };
        } else if (user.value !== "" && !/^\d+(?::|$)/.test(user.value)) {
          yield { place, message: "named", params: { user: user.value, dockerfile: placeOf(user.offset) } };
        }
      }
    }
  },
});
