/** Why somebody may not do what they tried, in the words the page shows them. */

/** The person was not given the right to edit the file. */
export class ViewOnly extends Error {
  constructor() {
    super("Вам открыт только просмотр этой таблицы. Чтобы писать в неё, попросите доступ у владельца.");
  }
}

/** The page shows a sheet that somebody deleted meanwhile. */
export class SheetGone extends Error {
  constructor() {
    super("Этого листа уже нет: его удалили. Остальные листы не тронуты.");
  }
}
