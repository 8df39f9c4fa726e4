/** Texts of «Настройки» that go into letters: their variables are checked before use and filled in. */

/** Names that may stand in braces: «{участник}». */
export const VARIABLES = ["участник", "координатор", "год", "срок"] as const;
export type Variable = (typeof VARIABLES)[number];

const BRACES = /\{([^{}]*)\}/g;

/** What is wrong with the text, as a Russian sentence; null when it can be used. */
export function textProblem(label: string, text: string): string | null {
  const unknown = [...text.matchAll(BRACES)]
    .map(([, name = ""]) => name.trim())
    .filter((name) => !isVariable(name.toLowerCase()));
  const known = VARIABLES.map((name) => `{${name}}`).join(", ");
  if (unknown.length > 0)
    return `«${label}»: {${unknown[0]}} вставить нельзя, есть только ${known}. Письма не отправлены.`;
  if (/[{}]/.test(text.replace(BRACES, "")))
    return `«${label}»: фигурная скобка без пары. Переменная пишется так: {участник}. Письма не отправлены.`;
  return null;
}

/** Fills the variables in; an empty one goes together with the comma and space before it. */
export function fillText(text: string, values: Readonly<Record<Variable, string>>): string {
  return text.replace(/(,?[ \u00a0]*)\{([^{}]*)\}/g, (whole, before: string, name: string) => {
    const variable = name.trim().toLowerCase();
    if (!isVariable(variable)) return whole;
    const value = values[variable].trim();
    return value === "" ? "" : before + value;
  });
}

const isVariable = (name: string): name is Variable => (VARIABLES as readonly string[]).includes(name);
