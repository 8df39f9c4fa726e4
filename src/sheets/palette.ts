/** The colours and type of every sheet: one calm palette, so that all sheets look like one product. */
export const PALETTE = {
  ink: "#1f2933",
  quiet: "#616e7c",
  line: "#d5dbe1",
  paper: "#ffffff",
  heading: "#1f4e79",
  headingInk: "#ffffff",
  band: "#e3ecf5",
  plan: "#f5f7fa",
  input: "#fffdf2",
  error: "#fbe3e1",
  errorInk: "#a61b1b",
  warning: "#fff1d6",
  warningInk: "#8a5300",
  done: "#e1f3e6",
  doneInk: "#1d6b35",
  hint: "#e6f1fb",
  hintInk: "#1d5a91",
} as const;

export const FONT = "Arial";
