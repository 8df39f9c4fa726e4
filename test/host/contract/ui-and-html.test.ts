/** Menus, dialogs, panels and the pages in them. Sources: REF base Ui, html HtmlService; platform.md §8. */
import { describe, expect, test } from "vitest";
import { inScript, newHost, OWNER, onNewSheet } from "../spreadsheet";

describe("menus [DOC/guides/Menus_dialogs_sidebars.md]", () => {
  test("submenus and separators; a menu of the same caption replaces the old one", () => {
    const host = newHost(`function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu("Меню").addItem("Старое", "old").addToUi();
      ui.createMenu("Меню").addItem("А", "a").addSeparator().addSubMenu(ui.createMenu("Ещё").addItem("Б", "b")).addToUi();
    } function b() { SpreadsheetApp.getActive().toast("нажато", "Меню", 3); }`);
    host.as(OWNER).open();
    expect(host.as(OWNER).menus()).toEqual([
      {
        caption: "Меню",
        items: [
          { caption: "А", functionName: "a" },
          "separator",
          { caption: "Ещё", items: [{ caption: "Б", functionName: "b" }] },
        ],
      },
    ]);
    host.as(OWNER).clickMenu(["Меню", "Ещё", "Б"]);
    expect(host.ui.events).toEqual([
      { kind: "toast", account: OWNER, title: "Меню", message: "нажато", seconds: 3 },
    ]);
    expect(() => host.as(OWNER).clickMenu(["Меню", "Старое"])).toThrow(/No menu item/);
  });
});

describe("questions [REF Ui.alert, Ui.prompt]", () => {
  const ask = `() => {
    const ui = SpreadsheetApp.getUi();
    const first = ui.alert("Заголовок", "Вопрос?", ui.ButtonSet.YES_NO);
    const second = ui.prompt("Сколько?", ui.ButtonSet.OK_CANCEL);
    return [first === ui.Button.YES, String(second.getSelectedButton()), second.getResponseText()];
  }`;

  test("are answered from the script of the test, in order, and stay in the transcript", () => {
    const host = newHost();
    host.ui.answer("YES", { button: "OK", text: "семь" });
    expect(inScript(host, ask)).toEqual([true, "OK", "семь"]);
    expect(host.ui.events).toEqual([
      {
        kind: "alert",
        account: OWNER,
        title: "Заголовок",
        prompt: "Вопрос?",
        buttons: "YES_NO",
        answer: "YES",
      },
      {
        kind: "prompt",
        account: OWNER,
        title: "",
        prompt: "Сколько?",
        buttons: "OK_CANCEL",
        answer: "OK",
        text: "семь",
      },
    ]);
  });

  test("a question nobody answers fails loudly; a plain OK box does not need an answer", () => {
    expect(() => inScript(newHost(), ask)).toThrow(/Nobody answers/);
    expect(onNewSheet(`() => String(SpreadsheetApp.getUi().alert("готово"))`)).toBe("OK");
  });

  test("a button that the box does not have is a mistake of the test", () => {
    const host = newHost();
    host.ui.answer("OK");
    expect(() => inScript(host, ask)).toThrow(/no button OK/);
  });
});

describe("pages [REF HtmlService]", () => {
  const html = {
    panel: "<h1>Панель</h1>",
    mail: "Здравствуйте, <?= name ?>! <? for (let i = 0; i < rows.length; i++) { ?><li><?!= rows[i] ?></li><? } ?>",
  };

  test("a sidebar and a dialog show a file of the project", () => {
    const host = newHost("", { html });
    inScript(
      host,
      `() => {
      const page = () => HtmlService.createHtmlOutputFromFile("panel").setTitle("Отчёты").setWidth(400).setHeight(300);
      SpreadsheetApp.getUi().showSidebar(page());
      SpreadsheetApp.getUi().showModalDialog(page(), "Окно");
    }`,
    );
    expect(host.ui.events).toMatchObject([
      { kind: "sidebar", title: "Отчёты", html: "<h1>Панель</h1>" },
      { kind: "modalDialog", title: "Окно", width: 400, height: 300 },
    ]);
  });

  test("a template escapes what <?= ?> prints and leaves <?!= ?> as it is", () => {
    const host = newHost("", { html });
    expect(
      inScript(
        host,
        `() => { const t = HtmlService.createTemplateFromFile("mail"); t.name = "<И>"; t.rows = ["<b>1</b>", "2"]; return t.evaluate().getContent(); }`,
      ),
    ).toBe("Здравствуйте, &#60;И&#62;! <li><b>1</b></li><li>2</li>");
  });

  test("content can be built up; untrusted text is escaped", () => {
    expect(
      onNewSheet(`() => HtmlService.createHtmlOutput("<p>").append("a").appendUntrusted("<b>").getContent()`),
    ).toBe("<p>a&#60;b&#62;");
  });

  test("a file that does not exist throws", () => {
    expect(
      onNewSheet(
        `() => { try { HtmlService.createHtmlOutputFromFile("нет"); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});
