/** What left the host for somebody's eyes: windows and messages of the Ui, letters. */

export type UiEvent =
  | { kind: "alert"; account: string; title: string; prompt: string; buttons: string; answer: string }
  | {
      kind: "prompt";
      account: string;
      title: string;
      prompt: string;
      buttons: string;
      answer: string;
      text: string;
    }
  | { kind: "toast"; account: string; title: string; message: string; seconds: number }
  | {
      kind: "sidebar" | "modalDialog" | "modelessDialog";
      account: string;
      title: string;
      html: string;
      width: number | null;
      height: number | null;
    }
  | { kind: "authorization"; account: string; operation: string; scopes: string[] }
  | { kind: "error"; account: string; operation: string; message: string };

export interface UiQuestion {
  kind: "alert" | "prompt";
  account: string;
  title: string;
  prompt: string;
  /** `ButtonSet` name: OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  buttons: string;
}

/** `Button` name: OK, CANCEL, YES, NO, CLOSE. */
export interface UiAnswer {
  button: string;
  text?: string;
}

export interface UiTranscript {
  readonly events: readonly UiEvent[];
  /** Answers for the next questions, in order; a bare word is the button. */
  answer(...answers: (string | UiAnswer)[]): void;
  /** Asked when no scripted answer is left. Without it a plain OK box is closed with OK, anything else fails loudly. */
  responder: ((question: UiQuestion) => UiAnswer) | null;
  clear(): void;
}

export interface Mail {
  /** Effective user: mail always leaves from this account. */
  from: string;
  /** Display name of the sender. */
  name: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string | null;
  noReply: boolean;
  subject: string;
  body: string;
  htmlBody: string | null;
  attachments: { name: string; contentType: string; base64: string }[];
  inlineImages: Record<string, { name: string; contentType: string; base64: string }>;
  /** ISO instant on the modelled clock. */
  sentAt: string;
  executionId: number;
}

export interface MailBox {
  readonly sent: readonly Mail[];
  remainingQuota(account: string): number;
  /** Takes recipients off today's quota, to rehearse a short one. */
  useQuota(account: string, recipients: number): void;
  clear(): void;
}
