/** Sends the letters of a run through an SMTP server, one by one, and says which could not be sent and why. */
import { createTransport } from "nodemailer";
import type { Mail } from "../runtime/api";
import { messageOptions } from "./message";

export interface SmtpResult {
  readonly sent: number;
  readonly failed: readonly { readonly to: string; readonly reason: string }[];
}

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
}

const TIMEOUT_MS = 15_000;

/** "localhost:1025" or "[::1]:25"; null when it is not an address with a port. */
export function parseServer(address: string): SmtpServer | null {
  const match = /^(?:\[([0-9a-f:]+)\]|([^\s:/[\]]+)):(\d{1,5})$/i.exec(address.trim());
  const port = Number(match?.[3]);
  const host = match?.[1] ?? match?.[2];
  return host !== undefined && port >= 1 && port <= 65_535 ? { host, port } : null;
}

/** Throws with a Russian sentence when the server cannot be reached at all; single refusals are in the result. */
export async function sendThroughSmtp(mails: readonly Mail[], address: string): Promise<SmtpResult> {
  const server = parseServer(address);
  if (!server) throw new Error(`«${address}» – не адрес почтового сервера. Пример: --smtp localhost:1025.`);
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.port === 465,
    pool: true,
    maxConnections: 1,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  try {
    await transport.verify().catch((cause: unknown) => {
      throw new Error(
        `Почтовый сервер ${address} не отвечает. Письма не отправлены, все они лежат в папке mail.`,
        { cause },
      );
    });
    const failed: { to: string; reason: string }[] = [];
    for (const [index, mail] of mails.entries()) {
      await transport.sendMail(messageOptions(mail, index + 1)).catch((error: unknown) => {
        failed.push({
          to: mail.to.join(", "),
          reason: error instanceof Error ? error.message : String(error),
        });
      });
    }
    return { sent: mails.length - failed.length, failed };
  } finally {
    transport.close();
  }
}
