/** Apps Script enumerations: objects that print as their name. */
export class EnumValue {
  readonly serviceName: string;

  constructor(
    readonly enumeration: string,
    readonly label: string,
    readonly index: number,
  ) {
    this.serviceName = enumeration;
  }
}

export type Enumeration<N extends string> = Readonly<Record<N, EnumValue>>;

export const enumeration = <N extends string>(name: string, labels: readonly N[]): Enumeration<N> =>
  Object.freeze(
    Object.fromEntries(labels.map((label, index) => [label, new EnumValue(name, label, index)])),
  ) as Enumeration<N>;
