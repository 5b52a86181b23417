import { applyEdits, type Language, type ProfileName } from "@plimsoll/core";
import type { EngineAnswer, EngineRequest, ShownFinding } from "../engine/engine-message.ts";
import { createEditor } from "./editor.ts";
import { actionButton, element } from "./elements.ts";
import { createEngineClient } from "./engine-client.ts";
import { createFilesPanel } from "./files-panel.ts";
import { findingsPanel } from "./findings-panel.ts";
import { planPanel } from "./plan-panel.ts";
import { playgroundText } from "./playground-text.ts";
import { samples } from "./samples.ts";
import { packState, unpackState } from "./share-link.ts";
import { createTabs } from "./tabs.ts";

const profiles = ["recommended", "strict", "beginner"] as const satisfies readonly ProfileName[];
const place = document.querySelector<HTMLElement>("#playground-app");
if (place !== null) void start(place);

async function start(root: HTMLElement): Promise<void> {
  const language: Language = document.documentElement.lang === "ko" ? "ko" : "en";
  const words = playgroundText[language];
  const top = document.documentElement.dataset["root"] ?? "./";
  const pages = language === "ko" ? `${top}ko/` : top;
  const shared = await unpackState(location.hash.slice(1));

  let wants: EngineRequest["wants"] = "findings";
  let count = 0;
  const status = element("p", { role: "status", class: "status" }, words.working);
  const sample = element(
    "select",
    { "aria-label": words.samples },
    ...samples.map(({ name }) => element("option", { value: name }, name)),
  );
  const profile = element(
    "select",
    { "aria-label": words.profile },
    ...profiles.map((name) => element("option", { value: name }, name)),
  );
  const fixAll = actionButton("", () => {
    if (answered?.fixed !== undefined) editor.setText(answered.fixed.text);
  });
  fixAll.hidden = true;
  const share = actionButton(words.share, () => void copyLink());
  const bar = element("div", { class: "bar-of-tools" }, sample, profile, fixAll, share);
  const left = element("section", { class: "left", "aria-label": words.editor });
  const { root: tabsRoot, tabs } = createTabs(
    [
      ["findings", words.findings(0)],
      ["plan", words.plan],
      ["story", words.story],
      ["files", words.context],
    ],
    words.results,
    (id) => {
      wants = id === "plan" || id === "story" ? id : wants;
      if (count > 0) ask();
    },
  );
  const [findingsTab, planTab, storyTab, filesTab] = tabs as [...typeof tabs, never, never, never, never]; // as many as were asked for
  const right = element("section", { class: "right", "aria-label": words.results }, tabsRoot);
  root.replaceChildren(bar, element("div", { class: "sides" }, left, right), status);

  let answered: EngineAnswer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const engine = createEngineClient(`${top}assets/`, show, () => {
    status.textContent = words.failed;
  });
  const files = createFilesPanel(words, askSoon);
  filesTab.panel.append(files.root);
  const editor = createEditor(left, words.editor, askSoon);
  profile.addEventListener("change", ask);
  sample.addEventListener("change", () => useSample(sample.value));
  if (shared === undefined) useSample(samples[0]?.name ?? "");
  else {
    profile.value = profiles.find((name) => name === shared.profile) ?? "recommended";
    sample.selectedIndex = -1;
    files.set(shared.files, shared.ignore);
    editor.setText(shared.text);
  }
  ask();

  function useSample(name: string): void {
    const chosen = samples.find((each) => each.name === name);
    if (chosen === undefined) return;
    files.set(chosen.files, chosen.ignore);
    editor.setText(chosen.text);
  }

  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  }

  function ask(): void {
    clearTimeout(timer);
    count++;
    const chosen = profiles.find((name) => name === profile.value) ?? "recommended";
    engine.ask({
      id: count,
      text: editor.text(),
      language,
      profile: chosen,
      wants,
      files: files.files(),
      ignore: files.ignore(),
      concepts: `${pages}concepts/`,
    });
  }

  function show(answer: EngineAnswer): void {
    if (answer.id !== count) return;
    answered = answer;
    status.textContent = "";
    // For tests: what the page shows is about this text.
    root.dataset["answered"] = String(answer.id);
    root.dataset["text"] = editor.text();
    editor.showFindings(answer.findings);
    findingsTab.button.textContent = words.findings(answer.findings.length);
    findingsTab.panel.replaceChildren(
      findingsPanel(answer.findings, words, {
        goTo: ({ line, start: from, end }) => editor.goTo(line, from, end),
        fix: applyFix,
        ruleAddress: (rule) => (rule === "syntax" ? undefined : `${pages}rules/${rule}.html`),
      }),
    );
    planTab.panel.replaceChildren(planPanel(answer, words, (line) => editor.goTo(line)));
    const story = document.createElement("div");
    story.className = "story";
    // Ours, with all that comes from the Dockerfile escaped; and no script may run in this page but its own files.
    story.innerHTML = answer.story;
    storyTab.panel.replaceChildren(story);
    fixAll.hidden = answer.fixed === undefined;
    fixAll.textContent = words.fixAll(answer.fixed?.count ?? 0);
  }

  function applyFix({ fix }: ShownFinding): void {
    if (fix !== undefined && answered?.id === count) editor.setText(applyEdits(editor.text(), fix.edits));
  }

  async function copyLink(): Promise<void> {
    const state = { text: editor.text(), files: files.files(), ignore: files.ignore(), profile: profile.value };
    history.replaceState(undefined, "", `#${await packState(state)}`);
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      // Where the clipboard is not allowed the address bar has the link.
    }
    status.textContent = words.shared;
  }
}
