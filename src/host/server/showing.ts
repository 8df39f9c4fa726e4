/** What happened in the host → what the page shows: messages, windows, consent, the list of calls, letters. */
import type { Mail, UiEvent } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import type { CallLine, Letter, Showing } from "./protocol";

/** Events meant for this person; questions that were answered have been seen already, plain boxes have not. */
export function showingsOf(
  events: readonly UiEvent[],
  account: string,
  frame: (html: string) => string,
): Showing[] {
  return events.flatMap((event): Showing[] => {
    if (event.account !== account) return [];
    switch (event.kind) {
      case "alert":
        return event.buttons === "OK" ? [{ kind: "alert", title: event.title, prompt: event.prompt }] : [];
      case "prompt":
        return [];
      case "toast":
        return [{ kind: "toast", title: event.title, message: event.message, seconds: event.seconds }];
      case "authorization":
        return [{ kind: "consent", operation: event.operation, scopes: event.scopes }];
      case "error":
        return [{ kind: "error", message: event.message }];
      default: {
        const { kind, title, html, width, height } = event;
        return [{ kind, title, frame: frame(html), width, height }];
      }
    }
  });
}

export function callLine(record: ExecutionRecord): CallLine {
  const members = new Map<string, { member: string; count: number; seconds: number }>();
  for (const call of record.calls) {
    const line = members.get(call.member) ?? { member: call.member, count: 0, seconds: 0 };
    line.count += 1;
    line.seconds += call.seconds;
    members.set(call.member, line);
  }
  const { id, operation, surface, user, status, reads, writes, mails, storage, modelledMs, startedAt } =
    record;
  return {
    id,
    operation,
    surface,
    user,
    status,
    reads,
    writes,
    mails,
    storage,
    modelledMs,
    startedAt,
    error: record.error?.message ?? "",
    calls: [...members.values()].sort((a, b) => b.seconds - a.seconds),
  };
}

/** `local` turns links of a letter to places the person can open here. */
export function letterOf(mail: Mail, id: number, local: (html: string) => string): Letter {
  const { from, name, to, cc, bcc, replyTo, subject, body, sentAt } = mail;
  const htmlBody = mail.htmlBody && local(mail.htmlBody);
  return { id, from, name, to, cc, bcc, replyTo, subject, body, htmlBody, sentAt };
}
