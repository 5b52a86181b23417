import { defineRule, type FindingsOf } from "../rule.ts";
import { signatureSwitches } from "../shared/security-switches.ts";
import { switchedOffFindings } from "../shared/switched-off-findings.ts";
import { text } from "./text.ts";

export const packageSignatureCheckOff = defineRule({
  id: "package-signature-check-off",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "checkov", id: "CKV2_DOCKER_7", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_8", relation: "wider" },
    { tool: "checkov", id: "CKV2_DOCKER_9", relation: "wider" },
    { tool: "checkov", id: "CKV2_DOCKER_10", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_11", relation: "same" },
    { tool: "dockle", id: "CIS-DI-0011", relation: "narrower" },
  ],
  mentions: [
    "trusted",
    "Trusted",
    "TRUSTED",
    "nauth",
    "UNAUTH",
    "nsecure",
    "gpg",
    "GPG",
    "force-yes",
    "nosignature",
    "nodigest",
    "noverify",
    "no-verify",
    "SigLevel",
  ],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache --allow-untrusted /tmp/tool.apk
                       ^^^^^^^^^^^^^^^^^ off
`,
      good: `FROM alpine:3.22
COPY team.rsa.pub /etc/apk/keys/
RUN apk add --no-cache /tmp/tool.apk
RUN apk index --allow-untrusted -o APKINDEX.tar.gz *.apk && abuild-sign APKINDEX.tar.gz
FROM debian:13
RUN echo "deb [trusted=yes] file:///packages ./" > /etc/apt/sources.list.d/own.list
RUN apt-get purge -y --allow-unauthenticated gcc
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache /tmp/tool.apk
`,
    },
    {
      bad: `FROM fedora:42
RUN set -x; \\
    sudo dnf --setopt=team.gpgcheck=0 -y install tool
             ^^^^^^^^^^^^^^^^^^^^^^^^ off
`,
      good: `FROM fedora:42
RUN dnf --setopt=install_weak_deps=0 -y install tool && rpm -K tool.rpm
`,
    },
    {
      bad: `FROM fedora:42
RUN printf '[team]\\nbaseurl=https://example.com\\ngpgcheck = 0\\n' > /etc/yum.repos.d/team.repo
                                                 ^^^^^^^^^^^^ off
COPY <<EOF /etc/apt/sources.list.d/team.list
deb [arch=amd64 trusted=yes] https://example.com/debian ./
                ^^^^^^^^^^^ off
EOF
`,
      good: `FROM fedora:42
RUN sed -i 's/gpgcheck=0/gpgcheck=1/' /etc/yum.repos.d/team.repo && echo repo_gpgcheck=0 >> /etc/dnf/dnf.conf
`,
    },
  ],
  check({ syntax, instructions, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const each of switchedOffFindings(syntax, instructions, scripts, signatureSwitches)) findings.push(each);
    return findings;
  },
});
