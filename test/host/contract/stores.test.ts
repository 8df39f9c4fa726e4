/** Properties, cache and locks. Sources: platform.md §1 and §7; REF properties, cache, lock. */
import { describe, expect, test } from "vitest";
import type { Host } from "../../../src/host/runtime/host";
import { EDITOR, inScript, newHost, onNewSheet } from "../spreadsheet";

describe("properties [REF properties; DOC/guides/storeandservedata.md]", () => {
  test("document and script stores are shared, the user's is private", () => {
    const host = newHost();
    host.grant(EDITOR);
    inScript(
      host,
      `() => { for (const s of ["Document", "Script", "User"]) PropertiesService["get" + s + "Properties"]().setProperty("k", s); }`,
    );
    expect(
      host
        .as(EDITOR)
        .runSource(
          `() => ["Document", "Script", "User"].map((s) => PropertiesService["get" + s + "Properties"]().getProperty("k"))`,
        ),
    ).toEqual(["Document", "Script", null]);
  });

  test("getProperties is a snapshot; deleting; keys", () => {
    expect(
      onNewSheet(`() => {
        const store = PropertiesService.getDocumentProperties();
        store.setProperties({ a: "1", b: "2" });
        const before = store.getProperties();
        store.setProperty("a", "9").deleteProperty("b");
        const keys = store.getKeys();
        store.setProperties({ c: "3" }, true);
        return [before, keys, store.getProperties(), store.deleteAllProperties().getKeys(), store.getProperty("toString")];
      }`),
    ).toEqual([{ a: "1", b: "2" }, ["a"], { c: "3" }, [], null]);
  });

  test("a value holds 9 KB of bytes, a store 500 KB [§1]", () => {
    const attempt = (source: string): unknown =>
      onNewSheet(
        `() => { const p = PropertiesService.getDocumentProperties(); try { ${source}; return "ok"; } catch (e) { return e.name; } }`,
      );
    expect(attempt(`p.setProperty("a", "x".repeat(9216))`)).toBe("ok");
    expect(attempt(`p.setProperty("a", "x".repeat(9217))`)).toBe("Exception");
    expect(attempt(`p.setProperty("a", "я".repeat(4609))`)).toBe("Exception");
    expect(attempt(`for (let n = 0; n < 55; n++) p.setProperty("k" + n, "x".repeat(9000))`)).toBe("ok");
    expect(attempt(`for (let n = 0; n < 58; n++) p.setProperty("k" + n, "x".repeat(9000))`)).toBe(
      "Exception",
    );
  });

  test("only text goes in", () => {
    expect(
      onNewSheet(
        `() => { try { PropertiesService.getDocumentProperties().setProperty("a", 1); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});

describe("cache [REF cache; POE/exploring-apps-script-cacheservice-limits]", () => {
  test("forgets after its time: 600 seconds by default, at most 21,600", () => {
    const host = newHost();
    inScript(
      host,
      `() => { const c = CacheService.getDocumentCache(); c.put("a", "1"); c.put("b", "2", 1000); }`,
    );
    const read = (): unknown =>
      inScript(host, `() => { const c = CacheService.getDocumentCache(); return [c.get("a"), c.get("b")]; }`);
    expect(read()).toEqual(["1", "2"]);
    host.advance(601_000);
    expect(read()).toEqual([null, "2"]);
    host.advance(400_000);
    expect(read()).toEqual([null, null]);
    expect(
      inScript(
        host,
        `() => { try { CacheService.getDocumentCache().put("a", "1", 21601); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });

  test("102,400 bytes fit, one more throws; keys up to 250 characters", () => {
    const attempt = (source: string): unknown =>
      onNewSheet(
        `() => { try { CacheService.getScriptCache().${source}; return "ok"; } catch (e) { return e.name; } }`,
      );
    expect([
      attempt(`put("a", "x".repeat(102400))`),
      attempt(`put("a", "x".repeat(102401))`),
      attempt(`put("k".repeat(250), "")`),
      attempt(`put("k".repeat(251), "")`),
    ]).toEqual(["ok", "Exception", "ok", "Exception"]);
  });

  test("beyond 1,000 entries a tenth of the oldest vanishes at once", () => {
    expect(
      onNewSheet(
        `() => { const c = CacheService.getScriptCache(); const all = {}; for (let n = 0; n < 1001; n++) all["k" + n] = "v"; c.putAll(all); return [Object.keys(c.getAll(Object.keys(all))).length, c.get("k99"), c.get("k100")]; }`,
      ),
    ).toEqual([901, null, "v"]);
  });
});

describe("locks [REF lock; §7]", () => {
  const holding = `
    function hold() { const lock = LockService.getDocumentLock(); lock.waitLock(1000); SpreadsheetApp.getActiveSheet().getRange("A1").setValue("первый"); SpreadsheetApp.flush(); return lock.hasLock(); }
    function wait() { const lock = LockService.getDocumentLock(); const got = lock.tryLock(20000); return [got, lock.hasLock()]; }
    function insist() { LockService.getDocumentLock().waitLock(5000); }
    function other() { return LockService.getUserLock().tryLock(10); }
  `;
  const during = (host: Host, action: () => unknown): unknown => {
    let result: unknown;
    host.faults.interruptAt(
      (call) => call.member === "Range.setValue",
      () => {
        result = action();
      },
    );
    host.as(host.owner).run("hold");
    return result;
  };

  test("exclude a second execution while the first holds; waiting costs modelled time", () => {
    const host = newHost(holding);
    host.grant(EDITOR);
    expect(during(host, () => host.as(EDITOR).call("wait"))).toEqual([false, false]);
    expect(host.calls.find(({ operation }) => operation === "wait")?.modelledMs).toBeGreaterThan(20_000);
    expect(() => during(host, () => host.as(EDITOR).call("insist"))).not.toThrow(/deadlock/);
  });

  test("waitLock throws when the time is up", () => {
    const host = newHost(holding);
    host.grant(EDITOR);
    expect(
      during(host, () => {
        try {
          host.as(EDITOR).call("insist");
          return "got it";
        } catch (error) {
          return (error as Error).message;
        }
      }),
    ).toMatch(/блокировки/);
  });

  test("are free again when the execution ends, also by a kill", () => {
    const host = newHost(holding);
    host.as(host.owner).run("hold");
    expect(host.as(host.owner).run("wait")).toEqual([true, true]);
    host.faults.failAt((call) => call.member === "Range.setValue", { kind: "kill" });
    expect(() => host.as(host.owner).run("hold")).toThrow();
    expect(host.as(host.owner).run("wait")).toEqual([true, true]);
  });

  test("of different users do not exclude each other, taking one's own again is nothing", () => {
    const host = newHost(holding);
    host.grant(EDITOR);
    expect(during(host, () => host.as(EDITOR).call("other"))).toBe(true);
    expect(
      inScript(
        host,
        `() => { const l = LockService.getScriptLock(); l.tryLock(1); const again = l.tryLock(1); l.releaseLock(); return [again, l.hasLock()]; }`,
      ),
    ).toEqual([true, false]);
  });

  test("an alert drops them [REF base; §7]", () => {
    expect(
      onNewSheet(
        `() => { const l = LockService.getDocumentLock(); l.tryLock(1); SpreadsheetApp.getUi().alert("?"); return l.hasLock(); }`,
      ),
    ).toBe(false);
  });
});
