/** Who may run what: modes, scopes, granular consent. Sources: platform.md §2 and §4; REF ScriptApp, Session. */
import { describe, expect, test } from "vitest";
import type { ExecutionRecord, Host } from "../../../src/host/runtime/host";
import { ALL_SCOPES, EDITOR, inScript, newHost, OWNER } from "../spreadsheet";

const CODE = `
function onOpen(e) { SpreadsheetApp.getUi().createMenu("Меню").addItem("Дело", "work").addItem("Письмо", "letter").addItem("Спросить", "ask").addItem("Нет такой", "missing").addToUi(); }
function work() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("готово"); }
function letter() { MailApp.sendEmail("a@b.example", "тема", "текст"); }
function ask() {
  try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["https://www.googleapis.com/auth/script.send_mail"]); } catch (e) { SpreadsheetApp.getActiveSheet().getRange("B1").setValue("поймано"); }
  SpreadsheetApp.getActiveSheet().getRange("C1").setValue("дальше");
}
function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
function onEdit(e) {
  const note = {};
  const attempt = (name, action) => { try { note[name] = action() || "ok"; } catch (error) { note[name] = error.name; } };
  attempt("read", () => e.range.getValue());
  attempt("write", () => { e.range.offset(0, 5).setValue("x"); });
  attempt("properties", () => { PropertiesService.getDocumentProperties().setProperty("a", "1"); });
  attempt("cache", () => { CacheService.getDocumentCache().put("a", "1"); });
  attempt("lock", () => { LockService.getDocumentLock().tryLock(10); });
  attempt("toast", () => { e.source.toast("ок"); });
  attempt("mail", () => { MailApp.getRemainingDailyQuota(); });
  attempt("sidebar", () => { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")); });
  attempt("alert", () => { SpreadsheetApp.getUi().alert("x"); });
  attempt("share", () => { e.source.addEditor("new@gmail.com"); });
  attempt("triggers", () => { ScriptApp.getProjectTriggers(); });
  attempt("effective", () => { Session.getEffectiveUser(); });
  attempt("active", () => Session.getActiveUser().getEmail());
  attempt("user", () => e.user.getEmail());
  attempt("mode", () => String(e.authMode));
  console.log(JSON.stringify(note));
}
`;

const click = (host: Host, account: string, item: string): ExecutionRecord =>
  host.as(account).clickMenu(["Меню", item]);
const noted = (record: ExecutionRecord | undefined): unknown =>
  JSON.parse((record?.logs[0] ?? "LOG {}").slice(4));

describe("simple triggers [§2: LIMITED]", () => {
  test("may read and write the file, use properties, cache and locks, show a toast – and nothing else", () => {
    const host = newHost(CODE);
    const { executions } = host.as(EDITOR).type("Лист1", 2, 1, "да");
    expect(noted(executions[0])).toEqual({
      read: "да",
      write: "ok",
      properties: "ok",
      cache: "ok",
      lock: "ok",
      toast: "ok",
      mail: "Exception",
      sidebar: "Exception",
      alert: "Exception",
      share: "Exception",
      triggers: "Exception",
      effective: "Exception",
      active: "ok",
      user: "ok",
      mode: "LIMITED",
    });
  });

  test("the person is blank for another account, known for the developer and within one organisation", () => {
    const active = (owner: string, person: string): unknown => {
      const host = newHost(CODE, { owner });
      host.addEditor(person);
      return (
        noted(host.as(person).type("Лист1", 1, 1, "x").executions[0]) as { active: string; user: string }
      ).active;
    };
    expect(active(OWNER, "school@gmail.com")).toBe("ok");
    expect(active(OWNER, OWNER)).toBe(OWNER);
    expect(active("a@perm.example", "b@perm.example")).toBe("b@perm.example");
    expect(active("a@perm.example", "b@other.example")).toBe("ok");
  });

  test("onOpen draws the menu for a person who never consented to anything", () => {
    const host = newHost(CODE);
    expect(host.as(EDITOR).open()).toMatchObject([
      { operation: "onOpen", mode: "LIMITED", status: "completed", reads: 0, writes: 0 },
    ]);
    expect(host.as(EDITOR).menus()).toMatchObject([
      { caption: "Меню", items: [{ caption: "Дело", functionName: "work" }, {}, {}, {}] },
    ]);
  });

  test("a scope-needing call at file top level: the menu silently disappears [editor-auth-lifecycle]", () => {
    const host = newHost(`${CODE}\nScriptApp.getProjectTriggers();`);
    expect(host.as(EDITOR).open()).toMatchObject([{ status: "failed" }]);
    expect(host.as(EDITOR).menus()).toEqual([]);
  });

  test("an add-on nobody has enabled runs onOpen in AuthMode.NONE: no document, no properties [editor-auth-lifecycle]", () => {
    const host = newHost(
      `function onOpen(e) { const can = (f) => { try { f(); return "ok"; } catch (x) { return x.name; } };
        console.log(JSON.stringify([String(e.authMode), can(() => SpreadsheetApp.getActiveSheet().getName()), can(() => PropertiesService.getDocumentProperties().getProperty("a")), can(() => SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi())])); }`,
      { addOn: true },
    );
    const [record] = host.as(EDITOR).open();
    expect(noted(record)).toEqual(["NONE", "Exception", "Exception", "ok"]);
    host.grant(EDITOR);
    expect(noted(host.as(EDITOR).open()[0])).toEqual(["LIMITED", "ok", "ok", "ok"]);
  });
});

describe("menu items [§4 Zero-consent inventory]", () => {
  test("do not start for a person without consent: the consent window opens instead", () => {
    const host = newHost(CODE);
    expect(click(host, EDITOR, "Дело")).toMatchObject({ status: "authorizationRequired", user: EDITOR });
    expect(host.ui.events.at(-1)).toEqual({
      kind: "authorization",
      account: EDITOR,
      operation: "work",
      scopes: ALL_SCOPES,
    });
    expect(host.workbook.sheets[0]?.cells).toEqual({});
  });

  test("run as the person who clicks, once they consented", () => {
    const host = newHost(CODE);
    host.grant(EDITOR);
    expect(click(host, EDITOR, "Дело")).toMatchObject({ status: "completed", user: EDITOR, mode: "FULL" });
    host.revoke(EDITOR);
    expect(click(host, EDITOR, "Дело")).toMatchObject({ status: "authorizationRequired" });
  });

  test("with a box unticked, everything else works and the call that lacks its scope throws, naming the scope", () => {
    const host = newHost(CODE);
    host.grant(
      EDITOR,
      ALL_SCOPES.filter((scope) => !scope.endsWith("send_mail")),
    );
    expect(click(host, EDITOR, "Дело").status).toBe("completed");
    const record = click(host, EDITOR, "Письмо");
    expect(record).toMatchObject({ status: "failed" });
    expect(record.error?.message).toContain("https://www.googleapis.com/auth/script.send_mail");
    expect(host.ui.events.at(-1)).toMatchObject({ kind: "error", account: EDITOR });
  });

  test("requireScopes ends the execution with the consent window for just the missing ones; nothing can catch it", () => {
    const host = newHost(CODE);
    host.grant(EDITOR, [ALL_SCOPES[0] ?? ""]);
    expect(click(host, EDITOR, "Спросить")).toMatchObject({ status: "authorizationRequired", writes: 0 });
    expect(host.ui.events.at(-1)).toMatchObject({
      kind: "authorization",
      scopes: [expect.stringContaining("send_mail")],
    });
    expect(host.workbook.sheets[0]?.cells).toEqual({});
    host.grant(EDITOR, [ALL_SCOPES[2] ?? ""]);
    expect(click(host, EDITOR, "Спросить").status).toBe("completed");
  });

  test("an item without a function says so", () => {
    const record = click(newHost(CODE), OWNER, "Нет такой");
    expect(record).toMatchObject({
      status: "failed",
      error: { message: "Не удалось найти функцию скрипта: missing" },
    });
  });
});

describe("scopes [REF ScriptApp.requireScopes, getAuthorizationInfo]", () => {
  test("a scope that is not in the manifest throws", () => {
    expect(
      inScript(
        newHost(),
        `() => { try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["https://www.googleapis.com/auth/drive"]); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });

  test("a scope missing from the manifest is missing for everybody", () => {
    const host = newHost("", {
      manifest: { timeZone: "Asia/Yekaterinburg", oauthScopes: [ALL_SCOPES[0] ?? ""] },
    });
    host.grant(OWNER);
    expect(
      inScript(
        host,
        `() => { try { MailApp.getRemainingDailyQuota(); return "ok"; } catch (e) { return e.message.includes("script.send_mail"); } }`,
      ),
    ).toBe(true);
  });

  test("getAuthorizationInfo tells without asking", () => {
    const host = newHost();
    host.grant(EDITOR, [ALL_SCOPES[0] ?? ""]);
    expect(
      host
        .as(EDITOR)
        .runSource(
          `() => { const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes(), info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED]; }`,
        ),
    ).toEqual(["REQUIRED", [ALL_SCOPES[0]], true]);
  });
});

describe("who runs [REF Session]", () => {
  test("in a menu or panel call both users are the person", () => {
    const host = newHost(CODE);
    host.grant(EDITOR);
    expect(host.as(EDITOR).call("who")).toEqual([EDITOR, EDITOR]);
  });

  test("the e-mail needs its scope", () => {
    const host = newHost(CODE);
    host.grant(EDITOR, [ALL_SCOPES[0] ?? ""]);
    expect(() => host.as(EDITOR).call("who")).toThrow(/userinfo.email/);
  });

  test("a pseudonym tells people apart and rotates", () => {
    const host = newHost();
    host.grant(EDITOR);
    const key = `() => Session.getTemporaryActiveUserKey()`;
    const first = inScript(host, key);
    expect(inScript(host, key)).toBe(first);
    expect(host.as(EDITOR).runSource(key)).not.toBe(first);
    host.advance(31 * 86_400_000);
    expect(inScript(host, key)).not.toBe(first);
  });
});

describe("calls from the panel [§8 google.script.run]", () => {
  const host = (code: string): Host => newHost(code);

  test.each([
    ["a function with a trailing underscore", "function hidden_() {}", "hidden_"],
    ["a function that is not declared at top level", "globalThis.assigned = () => 1;", "assigned"],
    ["an arrow function in a variable", "var arrow = () => 1;", "arrow"],
    ["a name that does not exist", "", "nothing"],
    ["a service", "", "SpreadsheetApp"],
  ])("cannot reach %s", (_what, code, name) => {
    expect(() => host(code).as(OWNER).call(name)).toThrow(/Не удалось найти функцию/);
  });

  test("numbers, texts, truth values, null, plain objects and arrays go both ways", () => {
    const value = { a: [1, "два", true, null, { б: [] }] };
    expect(host("function same(v) { return v; }").as(OWNER).call("same", [value])).toEqual(value);
  });

  test("undefined items of arrays arrive as null, undefined properties not at all, an undefined result as null", () => {
    expect(
      host("function f(v) { return { list: [1, undefined], gone: undefined, got: v }; }")
        .as(OWNER)
        .call("f", [[undefined]]),
    ).toEqual({ list: [1, null], got: [null] });
    expect(host("function f() {}").as(OWNER).call("f")).toBe(null);
  });

  test.each([
    ["new Date()"],
    ["{ deep: [new Date()] }"],
    ["() => 1"],
    ["new Map()"],
    ["SpreadsheetApp.getActive()"],
    ["(() => { const a = {}; a.a = a; return a; })()"],
    ["NaN"],
  ])("%s cannot come back [GH enuchi/React-Google-Apps-Script#28]", (expression) => {
    expect(() => host(`function f() { return ${expression}; }`).as(OWNER).call("f")).toThrow(
      /google.script.run cannot carry/,
    );
  });

  test.each([[new Date()], [() => 1], [new Map()]])("%s cannot be sent", (value) => {
    expect(() => host("function f() {}").as(OWNER).call("f", [value])).toThrow(
      /google.script.run cannot carry/,
    );
  });

  test("an error reaches the failure handler with its message only", () => {
    expect(() =>
      host(`function f() { const e = new Error("беда"); e.code = 7; throw e; }`).as(OWNER).call("f"),
    ).toThrow("беда");
  });

  test("needs consent like a menu item", () => {
    expect(() => host("function f() {}").as(EDITOR).call("f")).toThrow(/авторизация/);
  });
});
