import type { CommandEstimator } from "../commands/estimator.ts";
import { dependentsOf } from "./autoremove.ts";
import { openApt } from "./apt-estimator.ts";
import { applyPlan, removePackages } from "./apt-layer.ts";
import { setAptState } from "./apt-state.ts";
import { AptResolver } from "./resolver.ts";

/** `dpkg -i some.deb`, `dpkg -P name`; what it only shows writes nothing. */
export const dpkgEstimator: CommandEstimator = {
  programs: ["dpkg", "gdebi"],
  estimate({ name, args }, layer) {
    const installs =
      name === "gdebi" || args.some((word) => word !== undefined && /^(?:-i|--install|--unpack)$|^-[A-Z]*i/.test(word));
    const removes = args.some((word) => word !== undefined && /^(?:-r|-P|--remove|--purge)$/.test(word));
    if (!installs && !removes) return true;
    const { index, state } = openApt(layer);
    const operands = args.filter((word) => word === undefined || !word.startsWith("-"));
    if (removes) {
      const names = operands.filter((word) => word !== undefined);
      removePackages(layer, state, [...dependentsOf(state.installed, names)]);
      return true;
    }
    const plain = { installed: state.installed, recommends: false };
    for (const path of operands) {
      const [title = "", version] = (path ?? "")
        .slice((path ?? "").lastIndexOf("/") + 1)
        .replace(/\.deb$/, "")
        .split("_");
      const known = index?.versions(title).find((each) => each.version.replace(/^\d+:/, "") === version);
      if (index === undefined || known === undefined) layer.unknown(`the package file ${path ?? ""}`.trim());
      else {
        const resolver = new AptResolver(index, plain.installed, plain.recommends);
        resolver.install(known);
        const plan = resolver.finish();
        // dpkg brings nothing but the file.
        applyPlan(layer, openApt(layer).state, { ...plan, install: plan.install.filter((each) => each.name === known.name) });
      }
    }
    return true;
  },
};

/** `apt-mark auto …` decides what autoremove takes away later. */
export const aptMarkEstimator: CommandEstimator = {
  programs: ["apt-mark"],
  estimate({ args }, layer) {
    const [action, ...names] = args.filter((word) => word === undefined || !word.startsWith("-"));
    if (action !== "auto" && action !== "manual") return true;
    const { state } = openApt(layer);
    const installed = new Map(state.installed);
    for (const [name, deb] of state.installed) {
      // `apt-mark manual $saved`: the ones that stood there before, which a shell has kept in a variable.
      const meant = names.some((word) => (word === undefined ? deb.step !== layer.step : word === ".*" || word === name));
      if (meant) installed.set(name, { ...deb, automatic: action === "auto" });
    }
    setAptState(layer, { ...state, installed });
    return true;
  },
};

/** What shows packages, or changes a line of a settings file. */
export const aptToolsEstimator: CommandEstimator = {
  programs: [
    "apt-cache",
    "apt-config",
    "dpkg-query",
    "dpkg-architecture",
    "debconf-set-selections",
    "dpkg-reconfigure",
    "dpkg-divert",
  ],
  estimate: () => true,
};
