/** Univer put together from its single packages: a grid with cell editor, formula bar, tabs and context menu, nothing else. */
import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import designRu from "@univerjs/design/locale/ru-RU";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiRu from "@univerjs/docs-ui/locale/ru-RU";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsRu from "@univerjs/sheets/locale/ru-RU";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import formatUiRu from "@univerjs/sheets-conditional-formatting-ui/locale/ru-RU";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import validationUiRu from "@univerjs/sheets-data-validation-ui/locale/ru-RU";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiRu from "@univerjs/sheets-formula-ui/locale/ru-RU";
import { UniverSheetsHyperLinkPlugin } from "@univerjs/sheets-hyper-link";
import { UniverSheetsHyperLinkUIPlugin } from "@univerjs/sheets-hyper-link-ui";
import linkUiRu from "@univerjs/sheets-hyper-link-ui/locale/ru-RU";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteUiRu from "@univerjs/sheets-note-ui/locale/ru-RU";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiRu from "@univerjs/sheets-ui/locale/ru-RU";
import { UniverUIPlugin } from "@univerjs/ui";
import uiRu from "@univerjs/ui/locale/ru-RU";
import type { WorkbookView } from "../../host/server/view";
import { toSnapshot } from "./workbook";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/ui/facade";

export interface Grid {
  univer: Univer;
  api: FUniver;
}

/** Resolves when the grid has been drawn: before that its parts cannot be asked for anything. */
export async function createGrid(
  container: HTMLElement,
  book: WorkbookView,
  dark: boolean,
  menu: Record<string, { hidden: boolean }>,
): Promise<Grid> {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: {
      [LocaleType.RU_RU]: mergeLocales(
        designRu,
        uiRu,
        docsUiRu,
        sheetsRu,
        sheetsUiRu,
        formulaUiRu,
        validationUiRu,
        formatUiRu,
        linkUiRu,
        noteUiRu,
      ),
    },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: true,
    contextMenu: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: "none",
    formulaBar: true,
    footer: {
      menus: false,
      addSheetButtonConfig: { show: true, defaultRowCount: 100, defaultColumnCount: 20 },
    },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // A search box in the list would take the keyboard from the cell that is being typed in.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsHyperLinkPlugin);
  univer.registerPlugin(UniverSheetsHyperLinkUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  const rendered = univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, toSnapshot(book));
  await rendered;
  return { univer, api: FUniver.newAPI(univer) };
}
