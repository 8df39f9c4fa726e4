/** Turns the tokens of a formula into a tree. */
import { FormulaSyntaxError, type Token, tokenize } from "./tokens";

export type Node =
  | { kind: "literal"; value: string | number | boolean }
  | { kind: "reference"; sheetName: string | null; from: string; to: string | null }
  | { kind: "unary"; operator: string; operand: Node }
  | { kind: "binary"; operator: string; left: Node; right: Node }
  | { kind: "call"; name: string; args: (Node | null)[] };

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

const sheetNameOf = (prefix: string): string | null => {
  if (prefix === "") return null;
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
};

class Parser {
  private at = 0;
  private readonly tokens: Token[];

  constructor(
    text: string,
    private readonly separator: ";" | ",",
    private readonly decimal: "," | ".",
  ) {
    this.tokens = tokenize(text).filter((token) => token.kind !== "space");
  }

  parse(): Node {
    const node = this.level(0);
    const rest = this.tokens[this.at];
    if (rest !== undefined) throw new FormulaSyntaxError(`Unexpected "${rest.text}"`);
    return node;
  }

  private isOperator(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && token.text === text;
  }

  private expect(text: string): void {
    if (!this.isOperator(text)) throw new FormulaSyntaxError(`"${text}" expected`);
    this.at++;
  }

  private level(depth: number): Node {
    const operators = LEVELS[depth];
    if (operators === undefined) return this.unary();
    let left = this.level(depth + 1);
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind !== "operator" || !operators.includes(token.text)) break;
      this.at++;
      left = { kind: "binary", operator: token.text, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private unary(): Node {
    for (const operator of ["-", "+"]) {
      if (!this.isOperator(operator)) continue;
      this.at++;
      return { kind: "unary", operator, operand: this.unary() };
    }
    let node = this.primary();
    while (this.isOperator("%")) {
      this.at++;
      node = { kind: "unary", operator: "%", operand: node };
    }
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new FormulaSyntaxError("Unexpected end");
    switch (token.kind) {
      case "number":
        if (/[.,]/.test(token.text) && !token.text.includes(this.decimal)) {
          throw new FormulaSyntaxError(`"${token.text}" is not a number in this locale`);
        }
        return { kind: "literal", value: token.value };
      case "string":
      case "boolean":
        return { kind: "literal", value: token.value };
      case "reference":
        return {
          kind: "reference",
          sheetName: sheetNameOf(token.sheetPrefix),
          from: token.from,
          to: token.to,
        };
      case "name":
        if (!this.isOperator("(")) throw new FormulaSyntaxError(`Unknown name ${token.text}`);
        return this.call(token.text);
      default:
        if (token.text !== "(") throw new FormulaSyntaxError(`Unexpected "${token.text}"`);
        return this.parenthesis();
    }
  }

  private parenthesis(): Node {
    const inner = this.level(0);
    this.expect(")");
    return inner;
  }

  private call(name: string): Node {
    this.expect("(");
    const args: (Node | null)[] = [];
    if (this.isOperator(")")) {
      this.at++;
      return { kind: "call", name: name.toUpperCase(), args };
    }
    for (;;) {
      args.push(this.isSeparator() || this.isOperator(")") ? null : this.level(0));
      if (!this.isSeparator()) break;
      this.at++;
    }
    this.expect(")");
    return { kind: "call", name: name.toUpperCase(), args };
  }

  /** A semicolon works in every locale, a comma only where it is not the decimal mark. */
  private isSeparator(): boolean {
    return this.isOperator(";") || this.isOperator(this.separator);
  }
}

const trees = new Map<string, Node | FormulaSyntaxError>();

/** `formula` begins with "=". */
export const parseFormula = (formula: string, separator: ";" | ",", decimal: "," | "."): Node => {
  const key = separator + formula;
  let known = trees.get(key);
  if (known === undefined) {
    try {
      known = new Parser(formula.slice(1), separator, decimal).parse();
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      known = error;
    }
    if (trees.size > 50_000) trees.clear();
    trees.set(key, known);
  }
  if (known instanceof FormulaSyntaxError) throw known;
  return known;
};

export const functionsIn = (node: Node): string[] => {
  switch (node.kind) {
    case "call":
      return [node.name, ...node.args.flatMap((arg) => (arg === null ? [] : functionsIn(arg)))];
    case "unary":
      return functionsIn(node.operand);
    case "binary":
      return [...functionsIn(node.left), ...functionsIn(node.right)];
    default:
      return [];
  }
};

export const sheetsIn = (node: Node): (string | null)[] => {
  switch (node.kind) {
    case "reference":
      return [node.sheetName];
    case "call":
      return node.args.flatMap((arg) => (arg === null ? [] : sheetsIn(arg)));
    case "unary":
      return sheetsIn(node.operand);
    case "binary":
      return [...sheetsIn(node.left), ...sheetsIn(node.right)];
    default:
      return [];
  }
};
