/** What Google puts into the window of a panel. */
interface GoogleScriptRun {
  withSuccessHandler(handler: (value: unknown) => void): GoogleScriptRun;
  withFailureHandler(handler: (error: Error) => void): GoogleScriptRun;
  readonly [functionName: string]: unknown;
}

interface GoogleScriptHost {
  close(): void;
  editor?: { focus(): void };
}

interface Window {
  google?: { script: { run: GoogleScriptRun; host: GoogleScriptHost } };
}

declare module "*.css";
