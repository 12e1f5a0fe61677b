import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node.js that the project brings; what starts these scripts may be an older one. */
export const node = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.exe" : "node");

/** Kept between runs, never committed. */
export const cache = join(root, ".cache");
