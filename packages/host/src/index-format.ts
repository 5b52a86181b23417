// The entry `@plimsoll/host/format`: what only formatting needs.
export { createEditorConfigReader } from "./editorconfig.ts";
