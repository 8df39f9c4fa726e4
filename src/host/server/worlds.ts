/** Where the spreadsheet on the desk comes from: as it was left, the season under way, a blank one, or an .xlsx file. */
import path from "node:path";
import { morningOf, OWNER, readDist } from "../cli/open-host";
import type { Host, HostSnapshot } from "../runtime/api";
import { createHost } from "../runtime/host";
import { STRANGER } from "./people";
import { openSeason } from "./season";

export interface Worlds {
  fresh(empty: boolean): Promise<Host>;
  restored(snapshot: HostSnapshot): Promise<Host>;
}

export function worldsOf(root: string, say: (line: string) => void): Worlds {
  const dist = path.join(root, "dist");
  const blank = async (now: Date): Promise<Host> => {
    const files = await readDist(dist);
    const host = createHost({ ...files, owner: OWNER, now: () => now });
    host.addEditor(STRANGER);
    return host;
  };
  return {
    fresh: async (empty) => {
      if (empty) return blank(morningOf("2024-09-02"));
      const host = await openSeason(root, say);
      host.addEditor(STRANGER);
      return host;
    },
    restored: async (snapshot) => {
      const host = await blank(new Date(snapshot.now));
      host.restore(snapshot);
      return host;
    },
  };
}
