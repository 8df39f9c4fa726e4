/** Protections as scripts and people meet them. Sources: REF Protection, Range.protect, Sheet.protect; platform.md §3. */
import { describe, expect, test } from "vitest";
import type { Host } from "../../../src/host/runtime/host";
import { EDITOR, inScript, newHost, OWNER } from "../spreadsheet";

const OTHER = "other@gmail.com";

/** Three editors, of whom nobody is restricted yet. */
const shared = (): Host => {
  const host = newHost();
  host.addEditor(OTHER);
  host.grant(EDITOR);
  host.grant(OTHER);
  return host;
};

const asEditor = (host: Host, source: string): unknown => host.as(EDITOR).runSource(source);
const tryWrite = `() => { try { SpreadsheetApp.getActiveSheet().getRange("B2").setValue("x"); return "written"; } catch (e) { return e.message; } }`;
const REFUSAL = "Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.";

const isolate = `
  const s = SpreadsheetApp.getActiveSheet();
  const only = (p, accounts) => { p.removeEditors(p.getEditors()); p.addEditors(accounts); };
`;

describe("a fresh protection protects nothing [REF Range.protect: permissions mirror those of the spreadsheet]", () => {
  test.each(["s.protect()", 's.getRange("A1:C3").protect()'])("%s", (call) => {
    const host = shared();
    inScript(host, `() => { const s = SpreadsheetApp.getActiveSheet(); ${call}; }`);
    expect(asEditor(host, tryWrite)).toBe("written");
  });

  test("its editors follow the file until the list is changed", () => {
    const host = shared();
    inScript(host, `() => { SpreadsheetApp.getActiveSheet().protect(); }`);
    host.addEditor("late@gmail.com");
    expect(host.as("late@gmail.com").type("Лист1", 1, 1, "x").accepted).toBe(true);
    inScript(
      host,
      `() => { const s = SpreadsheetApp.getActiveSheet(); s.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].removeEditor("${OTHER}"); }`,
    );
    host.addEditor("later@gmail.com");
    expect(host.as("later@gmail.com").type("Лист1", 1, 1, "x").accepted).toBe(false);
  });
});

describe("who may write [§3]", () => {
  test("the owner always, an excluded editor never, also from a script they start themselves", () => {
    const host = shared();
    inScript(host, `() => { ${isolate} only(s.protect(), []); }`);
    expect(inScript(host, tryWrite)).toBe("written");
    expect(asEditor(host, tryWrite)).toBe(REFUSAL);
    expect(host.as(EDITOR).type("Лист1", 2, 2, "x")).toMatchObject({ accepted: false, message: REFUSAL });
  });

  test("overlaps are ANDed: one protection that excludes you is enough", () => {
    const host = shared();
    inScript(
      host,
      `() => { ${isolate} only(s.getRange("A1:C3").protect(), ["${EDITOR}"]); only(s.getRange("B2").protect(), ["${OTHER}"]); }`,
    );
    expect(host.as(EDITOR).type("Лист1", 1, 1, "x").accepted).toBe(true);
    expect(host.as(EDITOR).type("Лист1", 2, 2, "x").accepted).toBe(false);
    expect(host.as(OTHER).type("Лист1", 2, 2, "x").accepted).toBe(false);
  });

  test("a write that touches one protected cell fails as a whole", () => {
    const host = shared();
    inScript(host, `() => { ${isolate} only(s.getRange("B2").protect(), []); }`);
    expect(
      asEditor(
        host,
        `() => { try { SpreadsheetApp.getActiveSheet().getRange("A1:B2").setValues([[1, 2], [3, 4]]); } catch (e) { return SpreadsheetApp.getActiveSheet().getRange("A1").getValue(); } }`,
      ),
    ).toBe("");
  });

  test("a hole is open to every editor of the file until a range protection closes it [§3 Working pattern]", () => {
    const host = shared();
    inScript(
      host,
      `() => { ${isolate} const p = s.protect(); only(p, []); p.setUnprotectedRanges([s.getRange("B2:C3")]); }`,
    );
    expect(host.as(EDITOR).type("Лист1", 2, 2, "x").accepted).toBe(true);
    expect(host.as(OTHER).type("Лист1", 2, 2, "x").accepted).toBe(true);
    expect(host.as(EDITOR).type("Лист1", 1, 1, "x").accepted).toBe(false);
    inScript(host, `() => { ${isolate} only(s.getRange("B2:C3").protect(), ["${EDITOR}"]); }`);
    expect(host.as(EDITOR).type("Лист1", 2, 2, "x").accepted).toBe(true);
    expect(host.as(OTHER).type("Лист1", 2, 2, "x").accepted).toBe(false);
  });

  test("two holes side by side cover an area together", () => {
    const host = shared();
    inScript(
      host,
      `() => { ${isolate} const p = s.protect(); only(p, []); p.setUnprotectedRanges([s.getRange("A1:A3"), s.getRange("B1:B3")]); }`,
    );
    expect(
      host.as(EDITOR).paste("Лист1", 1, 1, [
        ["a", "b"],
        ["c", "d"],
      ]).accepted,
    ).toBe(true);
    expect(
      host.as(EDITOR).paste("Лист1", 3, 1, [
        ["a", "b"],
        ["c", "d"],
      ]).accepted,
    ).toBe(false);
  });

  test("a mere warning lets everybody write [REF Protection.setWarningOnly]", () => {
    const host = shared();
    inScript(host, `() => { ${isolate} const p = s.protect(); only(p, []); p.setWarningOnly(true); }`);
    expect(asEditor(host, tryWrite)).toBe("written");
  });

  test("canEdit of a range and of a protection", () => {
    const host = shared();
    inScript(host, `() => { ${isolate} only(s.getRange("B2").protect(), ["${OTHER}"]); }`);
    const look = `() => { const s = SpreadsheetApp.getActiveSheet(); return [s.getRange("A1").canEdit(), s.getRange("B2").canEdit(), s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].canEdit()]; }`;
    expect(asEditor(host, look)).toEqual([true, false, false]);
    expect(host.as(OTHER).runSource(look)).toEqual([true, true, true]);
    expect(host.as(EDITOR).canEdit("Лист1", 2, 2)).toBe(false);
  });
});

describe("making and changing protections", () => {
  test("sheet.protect() answers the existing one, range.protect() always adds [REF Sheet.protect, Range.protect]", () => {
    expect(
      inScript(
        shared(),
        `() => {
        const s = SpreadsheetApp.getActiveSheet();
        s.protect(); s.protect();
        s.getRange("A1").protect(); s.getRange("A1").protect();
        const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
        return [s.getProtections(SHEET).length, s.getProtections(RANGE).length, SpreadsheetApp.getActive().getProtections(RANGE).length];
      }`,
      ),
    ).toEqual([1, 2, 2]);
  });

  test("removeEditors keeps the owner and whoever runs it, without an error [REF Protection.removeEditors]", () => {
    const host = shared();
    const left = asEditor(
      host,
      `() => { const p = SpreadsheetApp.getActiveSheet().protect(); p.removeEditors(p.getEditors()); p.removeEditor("${OWNER}"); return p.getEditors().map((u) => u.getEmail()); }`,
    );
    expect(left).toEqual([EDITOR]);
    expect(inScript(host, tryWrite)).toBe("written");
  });

  test("addEditors does not share the file [REF Protection.addEditors]", () => {
    const host = shared();
    inScript(host, `() => { SpreadsheetApp.getActiveSheet().protect().addEditors(["stranger@gmail.com"]); }`);
    expect(host.workbook.editors).not.toContain("stranger@gmail.com");
    expect(() => host.as("stranger@gmail.com")).toThrow();
  });

  test("an editor of a protection may lift it, nobody else [§3: never list reporters on the sheet protection]", () => {
    const host = shared();
    inScript(host, `() => { ${isolate} only(s.protect(), ["${EDITOR}"]); }`);
    const lift = `() => { const p = SpreadsheetApp.getActiveSheet().getProtections(SpreadsheetApp.ProtectionType.SHEET)[0]; try { p.remove(); return "lifted"; } catch (e) { return e.name; } }`;
    expect(host.as(OTHER).runSource(lift)).toBe("Exception");
    expect(asEditor(host, lift)).toBe("lifted");
  });

  test("getEditors and canDomainEdit throw for those who may not edit the protection", () => {
    const host = shared();
    inScript(host, `() => { ${isolate} only(s.protect(), []); }`);
    expect(
      asEditor(
        host,
        `() => { const p = SpreadsheetApp.getActiveSheet().protect(); return ["getEditors", "canDomainEdit"].map((name) => { try { p[name](); return "ok"; } catch (e) { return e.name; } }); }`,
      ),
    ).toEqual(["Exception", "Exception"]);
  });

  test("setDomainEdit throws where the file belongs to a gmail account, works in an organisation", () => {
    const source = `() => { try { SpreadsheetApp.getActiveSheet().protect().setDomainEdit(false); return "ok"; } catch (e) { return e.name; } }`;
    expect(inScript(shared(), source)).toBe("Exception");
    const organisation = newHost("", { owner: "ministry@perm.example" });
    organisation.grant("ministry@perm.example");
    expect(inScript(organisation, source)).toBe("ok");
  });

  test("unprotected ranges: only on a sheet protection, only of that sheet, and the list is replaced", () => {
    expect(
      inScript(
        shared(),
        `() => {
        const book = SpreadsheetApp.getActive();
        const s = book.getActiveSheet();
        const other = book.insertSheet("Другой");
        const attempt = (action) => { try { action(); return "ok"; } catch (e) { return e.name; } };
        const p = s.protect();
        return [
          attempt(() => s.getRange("A1").protect().setUnprotectedRanges([s.getRange("A1")])),
          attempt(() => p.setUnprotectedRanges([other.getRange("A1")])),
          attempt(() => p.setUnprotectedRanges([s.getRange("A1")])),
          attempt(() => p.setUnprotectedRanges([s.getRange("B2:B3")])),
          p.getUnprotectedRanges().map((r) => r.getA1Notation()),
        ];
      }`,
      ),
    ).toEqual(["Exception", "Exception", "ok", "ok", ["B2:B3"]]);
  });

  test("editors cannot be set on a mere warning [GH burnash/gspread#1437]", () => {
    expect(
      inScript(
        shared(),
        `() => { const p = SpreadsheetApp.getActiveSheet().protect().setWarningOnly(true); try { p.addEditor("${OTHER}"); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });

  test("an address that is none is refused", () => {
    expect(
      inScript(
        shared(),
        `() => { try { SpreadsheetApp.getActiveSheet().protect().addEditor("не адрес"); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});

describe("under a sheet protection [UNVERIFIED in §3, long-standing behaviour]", () => {
  const closed = (): Host => {
    const host = shared();
    inScript(
      host,
      `() => { ${isolate} const p = s.protect(); only(p, []); p.setUnprotectedRanges([s.getRange("B2:C9")]); SpreadsheetApp.getActive().insertSheet("Второй"); }`,
    );
    return host;
  };

  test("a person can type in the hole, but not change the layout or the tab", () => {
    const session = closed().as(EDITOR);
    expect(session.type("Лист1", 2, 2, "x").accepted).toBe(true);
    const attempts = [
      session.insertRows("Лист1", 3),
      session.deleteRows("Лист1", 3),
      session.insertColumns("Лист1", 2),
      session.deleteColumns("Лист1", 2),
      session.renameSheet("Лист1", "Моё"),
      session.moveSheet("Лист1", 2),
      session.hideSheet("Лист1"),
      session.deleteSheet("Лист1"),
    ];
    expect(attempts.map(({ accepted, message }) => [accepted, message])).toEqual(
      attempts.map(() => [false, REFUSAL]),
    );
  });

  test("a script of that person cannot either", () => {
    const host = closed();
    const calls = [
      "s.insertRowAfter(3)",
      "s.deleteRow(3)",
      's.setName("x")',
      "s.hideSheet()",
      "s.setFrozenRows(1)",
      "s.setColumnWidth(1, 50)",
      "book.deleteSheet(s)",
      "s.setConditionalFormatRules([])",
      "s.protect()",
    ];
    const results = calls.map((call) =>
      asEditor(
        host,
        `() => { const book = SpreadsheetApp.getActive(); const s = book.getSheetByName("Лист1"); try { ${call}; return "ok"; } catch (e) { return e.name; } }`,
      ),
    );
    expect(results).toEqual([...calls.slice(0, -1).map(() => "Exception"), "ok"]);
  });

  test("the owner can", () => {
    const host = closed();
    expect(host.as(OWNER).insertRows("Лист1", 3).accepted).toBe(true);
  });

  test("a row inserted in a hole belongs to the hole; a tab with a protected range cannot be deleted by the excluded", () => {
    const host = closed();
    host.as(OWNER).insertRows("Лист1", 5);
    expect(host.as(EDITOR).type("Лист1", 10, 3, "x").accepted).toBe(true);
    inScript(
      host,
      `() => { const s = SpreadsheetApp.getActive().getSheetByName("Второй"); const p = s.getRange("A1").protect(); p.removeEditors(p.getEditors()); }`,
    );
    expect(host.as(EDITOR).deleteSheet("Второй").accepted).toBe(false);
    expect(host.as(EDITOR).insertRows("Второй", 1).accepted).toBe(true);
    expect(host.as(EDITOR).deleteRows("Второй", 2).accepted).toBe(false);
  });
});
