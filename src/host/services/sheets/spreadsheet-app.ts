/** SpreadsheetApp: the way to the bound spreadsheet, its user interface, builders and enumerations. */
import { ServiceError } from "../../runtime/errors";
import { free, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { Ui } from "../platform/ui";
import { ConditionalFormatRuleBuilder } from "./conditional-format-builder";
import { DataValidationBuilder } from "./data-validation-builder";
import type { Range } from "./range";
import { RichTextValueBuilder } from "./rich-text";
import type { Sheet } from "./sheet";
import {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  Dimension,
  ProtectionType,
  WrapStrategy,
} from "./sheet-enums";
import { Spreadsheet } from "./spreadsheet";

const sheet = needing("spreadsheet");

const MEMBERS = {
  getActive: sheet("local"),
  getActiveSpreadsheet: sheet("local"),
  getActiveSheet: sheet("lookup"),
  getActiveRange: sheet("lookup"),
  getCurrentCell: sheet("lookup"),
  setActiveSheet: sheet("toast", "Sheet|Sheet,boolean"),
  setActiveRange: sheet("toast", "Range"),
  getUi: free("local"),
  flush: free("flush"),
  newDataValidation: free("local"),
  newConditionalFormatRule: free("local"),
  newRichTextValue: free("local"),
} as const;

export class SpreadsheetApp
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.SpreadsheetApp, keyof typeof MEMBERS>
{
  readonly serviceName = "SpreadsheetApp";
  readonly members = MEMBERS;
  override readonly constants = {
    BooleanCriteria,
    BorderStyle,
    CopyPasteType,
    DataValidationCriteria,
    Dimension,
    ProtectionType,
    WrapStrategy,
  };

  getActive(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }

  getActiveSpreadsheet(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }

  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }

  getActiveRange(): Range {
    return this.getActive().getActiveRange();
  }

  getCurrentCell(): Range {
    return this.getActive().getCurrentCell();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return this.getActive().setActiveSheet(sheet);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  /** Only where somebody looks at the spreadsheet: not in installable triggers. */
  getUi(): Ui {
    if (this.execution.isInstallableTrigger) throw new ServiceError(say.noUi);
    return new Ui(this.execution);
  }

  /** What the writes changed is in the workbook already; the flush only costs its time. */
  flush(): void {
    this.execution.world.calculator.invalidate();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution);
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.execution);
  }
}
