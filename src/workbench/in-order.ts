/** Work done one piece at a time and in order, as a person did it; a failure is told and does not stop the next. */
export class InOrder {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly tell: (error: unknown) => void) {}

  /** null when the work failed. */
  do<T>(work: () => Promise<T>): Promise<T | null> {
    const result = this.#last.then(work).catch((error: unknown) => {
      this.tell(error);
      return null;
    });
    this.#last = result;
    return result;
  }

  /** Nothing under way any more. */
  settled(): Promise<unknown> {
    return this.#last;
  }
}
