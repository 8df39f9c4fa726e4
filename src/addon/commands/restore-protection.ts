/** «Восстановить защиту»: finds and puts right what protects the sheets and what guides the typing in them. */
import { counted } from "../../core/messages/plural";
import { restoreTabs } from "../../sheets/report-tab/restore-tabs";
import { applied } from "../gather-reports";
import type { Work } from "../jobs/work";
import { refreshRegister } from "../register/refresh";
import { tabsInput } from "../tabs-input";

const SHEETS = ["лист", "листа", "листов"] as const;
const SHEETS_LOCATIVE = ["листе", "листах", "листах"] as const;

export const restoreProtection: Work = {
  title: "Восстановление защиты",
  scopes: ["triggers"],
  step(shell, record, inTime) {
    const { register } = refreshRegister(shell);
    const input = tabsInput(shell, applied(register));
    const { reporters } = input;
    const restored = restoreTabs(shell.spreadsheet, input, record.done, inTime);
    const before = countsOf(record.cursor);
    const counts = { looked: before.looked + restored.looked, mended: before.mended + restored.mended };
    return {
      ...record,
      done: restored.next,
      total: reporters.length,
      label: reporters[restored.next - 1]?.name ?? "",
      finished: restored.finished,
      summary: restored.finished ? summaryOf(counts) : "",
      lines: [...record.lines, ...restored.lines.map((line) => `${line}.`)],
      cursor: counts,
    };
  },
};

interface Counts {
  readonly looked: number;
  readonly mended: number;
}

function countsOf(cursor: unknown): Counts {
  const given = typeof cursor === "object" && cursor !== null ? (cursor as Partial<Counts>) : {};
  return { looked: given.looked ?? 0, mended: given.mended ?? 0 };
}

function summaryOf({ looked, mended }: Counts): string {
  return mended === 0
    ? `Готово: защита и правила ввода в порядке, проверено – ${counted(looked, SHEETS)}.`
    : `Готово: проверено – ${counted(looked, SHEETS)}, исправлено на ${counted(mended, SHEETS_LOCATIVE)}. Введённое не изменено.`;
}
