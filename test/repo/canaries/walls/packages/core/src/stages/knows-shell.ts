export { runScripts } from "../shell/run-scripts.ts";
