/** What the server wrote into the page when it opened it; an unfilled placeholder counts as nothing. */
export function given(name: "view" | "argument" | "userKey"): string {
  const value = document.body.dataset[name] ?? "";
  return /^%.*%$/.test(value) ? "" : value;
}
