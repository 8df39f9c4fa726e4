/** The first minute: the coordinator's five steps or the reporter's three, ticked as they are done. */
import type { Person } from "../../host/server/protocol";
import type { PageState } from "../store";

interface Step {
  title: string;
  text: string;
  done: (state: PageState, filled: ReadonlyMap<string, number>, person: Person | undefined) => boolean;
  /** Caption of the menu item that does it. */
  menu?: string;
  /** Goes to the reporter's own tab. */
  own?: true;
}

/** A result sheet that was only prepared holds its title and headings. */
const BARE = 40;

const COORDINATOR: Step[] = [
  {
    title: "Подготовить таблицу",
    text: "Появятся листы «Дорожная карта», «Участники», «Настройки» и «Правила».",
    menu: "Подготовить таблицу",
    done: (_, filled) => filled.has("Дорожная карта") && filled.has("Участники"),
  },
  {
    title: "Создать листы отчётов",
    text: "У каждого участника – свой лист, закрытый для соседей.",
    menu: "Создать листы отчётов",
    done: (state) => state.people.some((person) => person.role === "reporter" && person.sheetId !== null),
  },
  {
    title: "Проверить все листы",
    text: "Замечания по каждой строке, с местом и советом.",
    menu: "Проверить все листы",
    done: (state, filled) =>
      state.done.has("menu:Проверить все листы") || (filled.get("Замечания") ?? 0) > BARE,
  },
  {
    title: "Напомнить",
    text: "Письма видны до отправки. Отправленные лежат справа, в «Письмах».",
    menu: "Напоминания",
    done: (state) => state.letters > 0,
  },
  {
    title: "Свести отчёты",
    text: "Готовый сводный отчёт по форме и сводка по региону.",
    menu: "Свести отчёты",
    done: (state, filled) =>
      state.done.has("menu:Свести отчёты") || (filled.get("Сводный отчёт") ?? 0) > BARE,
  },
];

const REPORTER: Step[] = [
  {
    title: "Заполнить строку на своём листе",
    text: "Пишите в белые ячейки. На листе соседа таблица этого не даст.",
    own: true,
    done: (state, _, person) => person?.sheetId != null && state.done.has(`edit:${person.sheetId}`),
  },
  {
    title: "Проверить",
    text: "Столбец «Проверка» обновляется сам; панель собирает все замечания.",
    menu: "Открыть панель",
    done: (state) => state.done.has("menu:Проверить мой лист") || state.done.has("run:checkMyTab"),
  },
  {
    title: "Отметить «Отчёт готов»",
    text: "Отметка стоит вверху листа и внизу панели. С ошибками она не ставится.",
    own: true,
    done: (state, _, person) =>
      state.done.has("run:setReady") || (person !== undefined && state.done.has(`ready:${person.sheetId}`)),
  },
];

export function Checklist(props: {
  state: PageState;
  /** Name of each sheet → how many of its cells hold something. */
  filled: ReadonlyMap<string, number>;
  onMenu: (caption: string) => void;
  onOwnSheet: () => void;
}) {
  const { state } = props;
  const person = state.people.find((candidate) => candidate.account === state.account);
  const isReporter = person?.role === "reporter";
  const steps = isReporter ? REPORTER : COORDINATOR;
  if (person?.role === "stranger") {
    return (
      <p class="quiet pad">
        Вы – посторонний: открыть таблицу можно, изменить чужой лист нельзя. Попробуйте написать в любую
        ячейку, потом выберите вверху «Кто я».
      </p>
    );
  }
  const now = steps.findIndex((step) => !step.done(state, props.filled, person));
  return (
    <>
      <p class="pad">
        {isReporter ? `Вы заполняете отчёт: ${person?.name}.` : "Вы ведёте дорожную карту."}{" "}
        <span class="quiet">Кем быть, выбирают вверху: «Кто я». Все участники и отчёты здесь – образцы.</span>
      </p>
      <ol class="checklist">
        {steps.map((step, index) => {
          const done = step.done(state, props.filled, person);
          const menu = step.menu;
          return (
            <li key={step.title} class={done ? "done" : index === now ? "now" : ""}>
              <span class="check" role="img" aria-label={done ? "сделано" : "не сделано"}>
                {done ? "✔" : index + 1}
              </span>
              <div>
                <b>{step.title}</b>
                <p class="quiet">{step.text}</p>
                {menu ? (
                  <button type="button" class="button" onClick={() => props.onMenu(menu)}>
                    {done ? "Ещё раз" : "Сделать"}
                  </button>
                ) : null}
                {step.own && person?.sheetId != null ? (
                  <button type="button" class="button" onClick={props.onOwnSheet}>
                    К моему листу
                  </button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      {isReporter ? null : (
        <p class="quiet pad">
          Затем сядьте за любого участника и заполните его лист: проверка ответит сразу.
        </p>
      )}
    </>
  );
}
