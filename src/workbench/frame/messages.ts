/** What a panel in its frame and the page around it say to each other. */
export type FromFrame =
  | { kind: "run"; id: number; functionName: string; args: unknown[] }
  | { kind: "close" }
  | { kind: "focus" };

export interface ToFrame {
  kind: "result";
  id: number;
  ok: boolean;
  /** JSON text of the value, or the message of the failure. */
  value: string;
}
