/** Addresses as people type them: cleaned, each once, the unusable ones named. */

export interface Addresses {
  readonly good: readonly string[];
  readonly bad: readonly string[];
  /** Beyond what one letter may carry. */
  readonly tooMany: readonly string[];
}

/** Google's limit of recipients in one message. */
export const RECIPIENT_LIMIT = 50;

const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/** `places` are taken by copies already. */
export function sortAddresses(typed: readonly string[], places = 0): Addresses {
  const good: string[] = [];
  const bad: string[] = [];
  const seen = new Set<string>();
  for (const part of typed.flatMap((text) => text.split(/[,;\s]+/))) {
    const address = part.replace(/[\u200b\u00a0]/g, "").replace(/^<|>$/g, "");
    const same = address.toLowerCase();
    if (address === "" || seen.has(same)) continue;
    seen.add(same);
    if (usable(address)) good.push(address);
    else bad.push(address);
  }
  const room = RECIPIENT_LIMIT - places;
  return { good: good.slice(0, room), bad, tooMany: good.slice(room) };
}

function usable(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf("@"));
  return (
    address.length <= 254 &&
    ADDRESS.test(address) &&
    !local.startsWith(".") &&
    !local.endsWith(".") &&
    !address.includes("..")
  );
}
