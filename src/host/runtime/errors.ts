/** The ways a service call can fail, and the host's own objections. */

/** Google's own refusal: the script may catch it. `name` in the script is "Exception". */
export class ServiceError extends Error {}

/** The script asked for something the host does not model. Reported even when the script catches it. */
export class NotImplemented extends Error {
  constructor(member: string) {
    super(`${member} is not implemented by the local host`);
    this.name = "NotImplemented";
  }
}

/** Ends the execution; every later service call of it fails the same way and has no effect. */
export class Terminated extends Error {
  constructor(
    readonly status: "killed" | "timedOut" | "authorizationRequired",
    message: string,
  ) {
    super(message);
    this.name = "Terminated";
  }
}
