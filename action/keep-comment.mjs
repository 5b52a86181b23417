/** GitHub's limit is 65,536 letters; some room is left for what it counts otherwise. */
const longest = 65_000;
const perPage = 100;

/**
 * Writes the comment of one `name` on a pull request, or changes the one that is there: a marker that nobody sees tells it. `parts` are
 * left out from the last on where the whole would be too long. Gives why it could not be written; undefined when it was.
 */
export async function keepComment({ api, repository, number, token, name, parts, cut }) {
  const marker = `<!-- plimsoll ${encodeURIComponent(name).replaceAll("-", "%2D")} -->`;
  const issues = `${api}/repos/${repository}/issues`;
  const ask = (method, url, body) => request({ method, url, token, body });
  try {
    const own = await findOwn(ask, `${issues}/${number}/comments`, marker);
    const body = joined(marker, parts, cut);
    if (own === undefined) await ask("POST", `${issues}/${number}/comments`, { body });
    else if (own.body !== body) await ask("PATCH", `${issues}/comments/${own.id}`, { body });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Anybody may write a comment that begins with the marker: only those of bots and of people of the project are ours to change. */
async function findOwn(ask, url, marker) {
  for (let page = 1; page <= 50; page++) {
    const comments = await ask("GET", `${url}?per_page=${perPage}&page=${page}`);
    const own = comments.find(
      ({ body, user, author_association: role }) =>
        body?.startsWith(marker) && (user?.type === "Bot" || ["OWNER", "MEMBER", "COLLABORATOR"].includes(role)),
    );
    if (own !== undefined || comments.length < perPage) return own;
  }
  return undefined;
}

function joined(marker, parts, cut) {
  for (let count = parts.length; count > 0; count--) {
    const body = [marker, ...parts.slice(0, count), ...(count < parts.length ? [cut] : [])].join("\n");
    if (body.length <= longest) return body;
  }
  return `${marker}\n${cut}`;
}

async function request({ method, url, token, body }) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "user-agent": "plimsoll-action",
      "x-github-api-version": "2022-11-28",
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`${method}: HTTP ${response.status}`);
  return await response.json();
}
