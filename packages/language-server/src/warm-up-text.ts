/** Something of everything that a rule, a token or a name may look at. Nothing in it is wrong. */
export const warmUpText = `# syntax=docker/dockerfile:1
ARG NODE_VERSION=22
FROM node:\${NODE_VERSION}-bookworm-slim AS build
ARG TARGETARCH
ENV APP_HOME=/srv/app \\
  NODE_ENV=production
WORKDIR $APP_HOME
# What the build needs.
RUN apt-get update &&   apt-get install -y --no-install-recommends \\
        ca-certificates \\
        # for what comes next
        curl git && \\
    rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/root/.npm --mount=type=bind,source=package.json,target=package.json npm ci --omit=dev
RUN curl -fsSL -o /tmp/a.tgz "https://example.com/\${TARGETARCH}/a.tgz" && tar xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
COPY --link --chown=node:node . .
COPY <<EOF /etc/app.conf
home = $APP_HOME
EOF
RUN <<EOF
set -e
for part in api web; do
  if [ -d "$part" ]; then npm run build --workspace "$part"; fi
done
EOF

FROM python:3.13-slim AS tools
RUN pip install --no-cache-dir requests==2.32.3 && python -c 'print("ready")'
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN set -x; a=(1 2); echo "\${a[@]}" | tee /tmp/x > /dev/null

FROM debian:13-slim
LABEL org.opencontainers.image.title="app" org.opencontainers.image.version="1"
COPY --from=build --chown=1000:1000 /srv/app/dist /srv/app
COPY --from=tools ["/tmp/x", "/srv/x"]
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/b /srv/b
EXPOSE 8080/tcp
VOLUME /data
STOPSIGNAL SIGTERM
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=3s CMD ["/srv/app/check"]
ENTRYPOINT ["/srv/app/serve"]
CMD ["--port", "8080"]
`;
