/** A refusal: one Russian sentence for the person, code and cause for the developer. */

export class Refusal extends Error {
  constructor(
    /** Stable code, «tab.not-found»; a panel decides by it, never by the words. */
    readonly code: string,
    /** What happened, that nothing was lost, and what to do. */
    readonly sentence: string,
    readonly reason?: unknown,
  ) {
    super(`${code}: ${sentence}`);
    this.name = "Refusal";
  }
}
