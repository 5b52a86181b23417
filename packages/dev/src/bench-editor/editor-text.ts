/** One stage as a service of a company has it: every kind of instruction, continuations, comments, a heredoc, mounts. */
function stageText(index: number): string {
  return `# What the service ${index} is built with.
FROM node:22-bookworm-slim AS build-${index}
ARG VERSION_${index}=1.${index}.0
ENV APP_HOME=/srv/app \\
    NODE_ENV=production
WORKDIR $APP_HOME
RUN apt-get update \\
    && apt-get install -y --no-install-recommends \\
        ca-certificates \\
        # for the download below
        curl \\
        git \\
    && rm -rf /var/lib/apt/lists/*
COPY --chown=node:node package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
COPY --link . .
RUN <<EOF
set -e
for part in api web; do
  npm run build --workspace "$part"
done
EOF

FROM debian:13-slim AS service-${index}
LABEL org.opencontainers.image.version="\${VERSION_${index}}"
COPY --from=build-${index} --chown=1000:1000 /srv/app/dist /srv/app
EXPOSE 8080/tcp
USER 1000
HEALTHCHECK --interval=30s CMD ["/srv/app/check"]
ENTRYPOINT ["/srv/app/serve"]

`;
}

/** A Dockerfile of at least so many lines. */
export function editorText(lines: number): string {
  let text = "# syntax=docker/dockerfile:1\n";
  for (let index = 0; text.split("\n").length <= lines; index++) text += stageText(index);
  return text;
}
