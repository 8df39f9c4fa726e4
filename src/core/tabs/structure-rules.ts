/** The rules on the structure of a tab, as «Правила» lists them, with the sentence of each. */
import type { RuleDefinition, RuleSetting } from "../checks/context";
import type { Finding } from "../checks/finding";

interface StructureRule extends RuleDefinition {
  readonly area: "structure";
  readonly sentence: (params: Finding["params"]) => string;
}

/** What the ministry does to put a tab right; a reporter cannot and need not. */
const MEND = "Министерство восстановит лист командой «Создать листы отчётов»; введённое сохранится.";

export const STRUCTURE_RULES = [
  rule("headings-lost", "error", "Строка заголовков пропала", "строка заголовков листа", {
    why: "Без заголовков нельзя сказать, что в каком столбце стоит.",
    example: "заголовки удалены",
    sentence: () =>
      `Строка заголовков не найдена; столбцы читаются по их обычным местам. Проверьте, что прочитано верно. ${MEND}`,
  }),
  rule("heading-renamed", "warning", "Заголовок изменён", "заголовки листа", {
    why: "По заголовкам столбцы находятся и переносятся в официальную форму.",
    example: "«Итог» вместо «Результат (…)»",
    sentence: ({ heading, found }) =>
      found === ""
        ? `Заголовок «${heading}» стёрт; столбец узнан по месту. ${MEND}`
        : `Заголовок «${heading}» заменён на «${found}»; столбец узнан по месту. ${MEND}`,
  }),
  rule("column-missing", "error", "Столбца нет", "столбцы листа", {
    why: "Без столбца теряется часть официальной формы.",
    example: "столбец «Результат» удалён",
    sentence: ({ heading }) =>
      `Столбец «${heading}» удалён. Министерство вернёт его командой «Создать листы отчётов», а введённое в нём – из снимка листа, если он был сделан.`,
  }),
  rule("column-moved", "hint", "Столбец переставлен", "столбцы листа", {
    why: "Форма печатается и копируется в порядке столбцов.",
    example: "«Результат» стоит перед «Организованными мероприятиями»",
    sentence: ({ heading }) => `Столбец «${heading}» переставлен; он прочитан по заголовку. ${MEND}`,
  }),
  rule("column-extra", "hint", "Лишний столбец", "столбцы листа", {
    why: "Текст в лишнем столбце в отчёт не попадёт.",
    example: "вставлен столбец «Комментарий»",
    sentence: ({ column }) =>
      `Столбец ${column} в форму не входит, и написанное в нём в отчёт не попадёт. Перенесите текст в «Организованные мероприятия» или «Результат».`,
  }),
  rule("mark-lost", "hint", "Метка листа стёрта", "скрытая метка, чей это лист", {
    why: "По метке лист находится, если его скопируют или восстановят.",
    example: "скрытые столбцы очищены",
    sentence: () => `Скрытая метка листа стёрта или чужая; лист узнан по номеру. ${MEND}`,
  }),
  rule("key-lost", "hint", "Ключ строки стёрт", "скрытый столбец ключей", {
    why: "По ключу строка находится после сортировки и обновления.",
    example: "скрытый столбец очищен",
    sentence: () => `Скрытый ключ строки стёрт; строка узнана по пункту, названию и сроку. ${MEND}`,
  }),
  rule("row-foreign", "warning", "Строка вставлена вручную", "строки без ключа", {
    why: "Строка без ключа не связана ни с одним пунктом дорожной карты.",
    example: "строка вставлена между пунктами 1.1 и 1.2",
    sentence: () =>
      "Строка вставлена вручную и не связана с дорожной картой. Она будет прочитана как дополнительная; лучше перенесите её в строки внизу листа.",
  }),
  rule("row-missing", "warning", "Строки пункта нет", "строки листа и дорожная карта", {
    why: "Обязанность без строки некуда записать.",
    example: "строка пункта 2.1 удалена",
    sentence: ({ item, deadline }) => `Строки пункта ${item} (срок: ${deadline}) нет на листе. ${MEND}`,
  }),
  rule("row-duplicate", "warning", "Строка повторяется", "скрытый столбец ключей", {
    why: "Из двух строк одной обязанности непонятно, какая верна.",
    example: "строка пункта 2.1 скопирована целиком",
    sentence: ({ first }) =>
      `Строка повторяет строку ${first}: это та же обязанность. Основной считается строка ${first}; нужное из этой перенесите туда, а эту очистите.`,
  }),
  rule("row-removed", "hint", "Пункт исключён", "строки, которых больше нет в дорожной карте", {
    why: "Введённое хранится, но отчитываться по строке не нужно.",
    example: "пункт 3.6 исключён из дорожной карты",
    sentence: () => "Пункта больше нет в дорожной карте; введённое сохранено, в отчёт строка не войдёт.",
  }),
  rule("plan-changed", "warning", "Плановая ячейка изменена", "столбцы, заполненные министерством", {
    why: "Плановые ячейки должны совпадать с дорожной картой.",
    example: "в пункте 2.1 исправлено название мероприятия",
    sentence: ({ heading, was, now }) =>
      now === ""
        ? `Ячейка «${heading}» очищена, а должно стоять «${was}». ${MEND}`
        : `В ячейке «${heading}» стоит «${now}» вместо «${was}». ${MEND}`,
  }),
  rule("order-changed", "hint", "Строки переставлены", "порядок строк", {
    why: "Строки печатаются под своими разделами.",
    example: "лист отсортирован по сроку",
    sentence: () => `Строки стоят не в порядке дорожной карты; они прочитаны по ключам. ${MEND}`,
  }),
  rule("tab-missing", "error", "Листа отчёта нет", "список листов", {
    why: "Участнику негде отчитаться.",
    example: "лист удалён",
    sentence: ({ name }) =>
      `Листа «${name}» нет. Команда «Создать листы отчётов» создаст его снова и вернёт введённое из снимка, если он был сделан.`,
  }),
  rule("tab-copied", "warning", "Копия листа", "список листов", {
    why: "Написанное в копии в отчёт не попадёт.",
    example: "лист скопирован пользователем",
    sentence: ({ copy, name }) =>
      `Лист «${copy}» – копия листа «${name}». Написанное в копии в отчёт не попадёт: перенесите нужное в «${name}» и удалите копию.`,
  }),
  rule("tab-orphan", "hint", "Лист без участника", "список листов", {
    why: "Написанное на таком листе в отчёт не попадёт.",
    example: "участник удалён с листа «Участники»",
    sentence: ({ name }) =>
      `Лист «${name}» принадлежал участнику, которого больше нет на листе «Участники»; введённое цело, но в отчёт не попадёт. Верните участника с прежним ключом или перенесите нужное.`,
  }),
  rule("tab-renamed", "hint", "Лист переименован", "имена листов", {
    why: "Участники ищут свой лист по имени.",
    example: "лист назван «Отчёт новый»",
    sentence: ({ name, found }) => `Лист «${name}» переименован в «${found}»; он найден по номеру. ${MEND}`,
  }),
  rule("tab-hidden", "warning", "Лист скрыт", "список листов", {
    why: "Скрытый лист участник не видит.",
    example: "лист скрыт",
    sentence: ({ name }) => `Лист «${name}» скрыт, участник его не видит. ${MEND}`,
  }),
] as const satisfies readonly StructureRule[];

export type StructureCode = (typeof STRUCTURE_RULES)[number]["code"];

export function structureSentence({ code, params }: Pick<Finding, "code" | "params">): string | null {
  return STRUCTURE_RULES.find((entry) => entry.code === code)?.sentence(params) ?? null;
}

/** The findings with the severities the ministry chose; rules that are switched off say nothing. */
export function structureFindings(findings: readonly Finding[], settings: readonly RuleSetting[]): Finding[] {
  const chosen = new Map(settings.map(({ code, severity }) => [code, severity]));
  return findings.flatMap((finding) => {
    const severity = chosen.get(finding.code) ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

function rule<const C extends string>(
  code: C,
  severity: RuleDefinition["severity"],
  title: string,
  looksAt: string,
  rest: Pick<StructureRule, "why" | "example" | "sentence">,
) {
  return {
    code: `structure.${code}` as const,
    area: "structure" as const,
    severity,
    title,
    looksAt,
    ...rest,
  };
}
