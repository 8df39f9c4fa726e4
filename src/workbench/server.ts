/** Calls of the local server. */
import type {
  CallLine,
  ClickAnswer,
  EditAnswer,
  Letter,
  Person,
  RequestName,
  RequestOf,
  RunAnswer,
  SitAnswer,
  StateAnswer,
  Update,
} from "../host/server/protocol";

/** What each request is answered. */
export interface Answers {
  sit: SitAnswer;
  refresh: Update;
  edit: EditAnswer;
  act: EditAnswer;
  click: ClickAnswer;
  run: RunAnswer;
  consent: Update;
  revoke: Update;
  share: Update;
  today: Update;
  clearCalls: Update;
  reset: Update;
  import: Update;
}

/** The server refused or is not there; the message is for the person. */
export class ServerFailure extends Error {}

export async function ask<N extends RequestName>(name: N, body: RequestOf<N>): Promise<Answers[N]> {
  return (await fetched(`/api/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })) as Answers[N];
}

export const state = (): Promise<StateAnswer> => fetched("/api/state") as Promise<StateAnswer>;
export const letters = (): Promise<Letter[]> => fetched("/api/letters") as Promise<Letter[]>;
export const calls = (): Promise<CallLine[]> => fetched("/api/calls") as Promise<CallLine[]>;
export const people = (): Promise<Person[]> => fetched("/api/people") as Promise<Person[]>;

async function fetched(path: string, init?: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ServerFailure(
      "Мастерская не отвечает: похоже, её остановили. Введённое до этого сохранено. Запустите npm start и обновите страницу.",
    );
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const message =
    typeof answer === "object" && answer !== null && "error" in answer ? String(answer.error) : "";
  throw new ServerFailure(message || "Мастерская не справилась с этим действием. Таблица не изменена.");
}
