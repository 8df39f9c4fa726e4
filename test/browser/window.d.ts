/** What the page of the workbench puts on its window for tests. */
import type { Session } from "../../src/workbench/session";

declare global {
  interface Window {
    workbench?: Session;
  }
}
