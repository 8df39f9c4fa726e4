/** Opens the panel or a dialog; the page is told who opened it, so that it can notice another Google account. */
type View = "reminders" | "automation" | "help" | "job";

const SIZES: Readonly<Record<View, readonly [width: number, height: number, title: string]>> = {
  reminders: [900, 640, "Напоминания"],
  automation: [480, 420, "Автоматическая работа"],
  help: [560, 560, "Справка"],
  job: [520, 360, "Дорожная карта"],
};

export function openPanel(): void {
  const page = HtmlService.createHtmlOutput(filled("panel", {})).setTitle("Дорожная карта");
  SpreadsheetApp.getUi().showSidebar(page);
}

/** `argument` is what the dialog is about, for «job» the kind of work. */
export function openDialog(view: View, argument = ""): void {
  const [width, height, title] = SIZES[view];
  const page = HtmlService.createHtmlOutput(filled("dialog", { VIEW: view, ARGUMENT: argument }))
    .setWidth(width)
    .setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** The file with its %PLACEHOLDERS% filled; only letters, digits and a few signs get into the page. */
function filled(file: string, values: Readonly<Record<string, string>>): string {
  const given: Readonly<Record<string, string>> = {
    USER_KEY: Session.getTemporaryActiveUserKey(),
    ...values,
  };
  const page = HtmlService.createHtmlOutputFromFile(file).getContent();
  return page.replace(/%([A-Z_]+)%/g, (whole, name: string) => {
    const value = given[name];
    return value === undefined ? whole : value.replace(/[^\w.:=+/-]/g, "");
  });
}
