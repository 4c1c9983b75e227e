import type { Disk } from "../../src/files/replaceFile";
import { nodeDisk } from "../../src/node/disk";

/** How the target gets what the copy has: by moving the copy over it, or, where the host has no such step, by writing it. */
export type Way = "one step" | "written through";

const { swap, ...through } = nodeDisk;

export const diskBy = (way: Way): Disk<string> => (way === "one step" ? nodeDisk : through);
