/** Hooks: a call that is made on opening and can be repeated, and an action with its «идёт работа» and its refusal. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../core/panel/answer";
import type { ArgumentsOf, CallName } from "../core/panel/call-arguments";
import type { ResultOf } from "../core/panel/calls";
import { call } from "./call";

export interface Loaded<T> {
  data: T | null;
  trouble: Refusal | null;
  busy: boolean;
  reload(): void;
  set(data: T): void;
}

export function useLoaded<N extends CallName>(name: N, args: ArgumentsOf<N>): Loaded<ResultOf<N>> {
  const [data, setData] = useState<ResultOf<N> | null>(null);
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(true);
  const [round, setRound] = useState(0);
  const asked = useRef(args);
  // `round` is what repeats the call.
  useEffect(() => {
    let wanted = true;
    setBusy(true);
    call(name, asked.current).then((answer) => {
      if (!wanted) return;
      setBusy(false);
      if (answer.ok) setData(answer.data);
      setTrouble(answer.ok ? null : answer);
    });
    return () => {
      wanted = false;
    };
  }, [name, round]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const set = useCallback((next: ResultOf<N>) => {
    setData(next);
    setTrouble(null);
  }, []);
  return { data, trouble, busy, reload, set };
}

export interface Doing {
  busy: boolean;
  trouble: Refusal | null;
  /** Makes the call; answers its data, or null when it was refused (and keeps the refusal to be shown). */
  ask<N extends CallName>(name: N, args: ArgumentsOf<N>): Promise<ResultOf<N> | null>;
  forget(): void;
}

export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const ask = useCallback(async <N extends CallName>(name: N, args: ArgumentsOf<N>) => {
    setBusy(true);
    const answer = await call(name, args);
    setBusy(false);
    setTrouble(answer.ok ? null : answer);
    return answer.ok ? answer.data : null;
  }, []);
  const forget = useCallback(() => setTrouble(null), []);
  return { busy, trouble, ask, forget };
}
