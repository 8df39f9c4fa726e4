/** What the script asked of Google's services and what that would have cost. */
import { useEffect, useState } from "preact/hooks";
import type { CallLine } from "../../host/server/protocol";
import { calls } from "../server";

const STATUS: Record<CallLine["status"], string> = {
  completed: "выполнено",
  failed: "ошибка",
  killed: "прервано",
  timedOut: "время вышло",
  authorizationRequired: "нужно разрешение",
};

export function CallsList(props: { last: number }) {
  const [list, setList] = useState<CallLine[]>([]);
  // Read again after every execution.
  useEffect(() => {
    if (props.last >= 0) calls().then(setList, () => undefined);
  }, [props.last]);
  return (
    <>
      <p class="quiet pad">
        Время – по модели: сколько эти обращения заняли бы у Google. Откуда каждая цифра, сказано в
        документации.
      </p>
      {list.length === 0 ? <p class="quiet pad">Скрипт ещё не запускался.</p> : null}
      <ul class="lines">
        {[...list].reverse().map((line) => (
          <li key={line.id}>
            <details>
              <summary>
                <b>{line.operation}</b>{" "}
                <span class={line.status === "completed" ? "quiet" : "bad"}>{STATUS[line.status]}</span>
                <span class="seconds">{seconds(line.modelledMs)}</span>
                <span class="quiet block">
                  {line.user} · чтений {line.reads}, записей {line.writes}
                  {line.mails > 0 ? `, писем ${line.mails}` : ""}
                </span>
              </summary>
              {line.error ? <p class="bad">{line.error}</p> : null}
              <table>
                <tbody>
                  {line.calls
                    .filter((call) => call.seconds > 0)
                    .map((call) => (
                      <tr key={call.member}>
                        <td>{call.member}</td>
                        <td>×{call.count}</td>
                        <td>{seconds(call.seconds * 1000)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2).replace(".", ",")} с`;
