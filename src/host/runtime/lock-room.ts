/** Locks that really exclude: one holder at a time among the executions that are under way. */
export class LockRoom {
  private readonly holders = new Map<string, number>();

  take(name: string, executionId: number): boolean {
    const holder = this.holders.get(name);
    if (holder !== undefined && holder !== executionId) return false;
    this.holders.set(name, executionId);
    return true;
  }

  holds(name: string, executionId: number): boolean {
    return this.holders.get(name) === executionId;
  }

  release(name: string, executionId: number): void {
    if (this.holds(name, executionId)) this.holders.delete(name);
  }

  releaseAll(executionId: number): void {
    for (const [name, holder] of this.holders) if (holder === executionId) this.holders.delete(name);
  }
}
