import type { Plimsoll } from "./plimsoll.ts";

export const dockerfile = `FROM node:22 AS build
ARG VERSION=1
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM alpine:3.22 AS lint
RUN echo lint

FROM nginx:1.27
ENV MODE=prod
COPY --from=build /app/dist /usr/share/nginx/html
COPY nginx.conf /etc/nginx/nginx.conf
`;

/** The states of its steps when nothing has changed, by line. */
export const cached = ["3 cached", "4 cached", "5 cached", "6 cached", "7 cached", "10 unused", "14 cached", "15 cached"];

/** Puts a project with two stages that count, and one that does not, into the folder. */
export function writeProject(plimsoll: Plimsoll): void {
  plimsoll.clear();
  plimsoll.write("Dockerfile", dockerfile);
  plimsoll.write("package.json", "{}");
  plimsoll.write("package-lock.json", '{"lock":1}');
  plimsoll.write("nginx.conf", "events {}");
  plimsoll.write("src/a.ts", "a");
  plimsoll.write("src/api/user.ts", "user");
  plimsoll.write("README.md", "read me");
  plimsoll.write(".dockerignore", "*.md\n.git\nnode_modules\n");
}
