import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { dockerFile } from "@codemirror/legacy-modes/mode/dockerfile";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { ShownFinding } from "../engine/engine-message.ts";

/** The text on the left. Offsets are UTF-16 code units, lines 1-based. */
export interface DockerfileEditor {
  text(): string;
  setText(text: string): void;
  showFindings(findings: readonly ShownFinding[]): void;
  /** Puts the cursor there and the focus on the editor. */
  goTo(line: number, from?: number, to?: number): void;
}

/** Tab leaves the editor, as everywhere on a page. */
export function createEditor(parent: HTMLElement, label: string, onChange: () => void): DockerfileEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        StreamLanguage.define(dockerFile),
        syntaxHighlighting(style),
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onChange();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    showFindings(findings) {
      const { length } = view.state.doc;
      const diagnostics = findings.map(({ start, end, severity, message }): Diagnostic => ({
        from: Math.min(start, length),
        to: Math.min(end, length),
        severity: severity === "style" ? "hint" : severity,
        message: message.replaceAll("`", ""),
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    goTo(line, from, to) {
      const { doc } = view.state;
      const at = doc.line(Math.min(Math.max(1, line), doc.lines));
      const anchor = Math.min(from ?? at.from, doc.length);
      view.dispatch({
        selection: { anchor, head: Math.min(to ?? anchor, doc.length) },
        effects: EditorView.scrollIntoView(anchor, { y: "center" }),
      });
      view.focus();
    },
  };
}

/** The colours of the site, which follow the chosen light. */
const style = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--keyword)" },
  { tag: tags.string, color: "var(--string)" },
  { tag: [tags.variableName, tags.definition(tags.variableName), tags.number], color: "var(--number)" },
  { tag: tags.comment, color: "var(--quiet)" },
]);
