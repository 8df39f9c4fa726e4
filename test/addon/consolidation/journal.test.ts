/** «Журнал»: append-only, bounded, harmless. */
import { describe, expect, it } from "vitest";
import { call, OWNER, sheet, texts } from "../season-on-host";
import { last, newHost } from "./region";

describe("the journal", () => {
  const line = (index: number) => ({
    at: "15.11.2024 09:00",
    who: OWNER,
    what: "Свести отчёты",
    outcome: `=строка ${index}`,
  });

  it("appends in one write and never holds a formula", async () => {
    const host = await newHost();
    call(host, "runJournal", [line(1)]);
    call(host, "runJournal", [line(2)]);
    expect(last(host).writes).toBe(1);
    const journal = sheet(host, "Журнал");
    expect(
      texts(journal)
        .slice(3)
        .map((cells) => cells[3]),
    ).toEqual(["’=строка 1", "’=строка 2"]);
  });

  it("forgets the oldest lines instead of growing without end", async () => {
    const host = await newHost();
    call(
      host,
      "runJournal",
      Array.from({ length: 1600 }, (_, index) => line(index)),
    );
    const lines = texts(sheet(host, "Журнал")).slice(3);
    expect(lines.length).toBeLessThanOrEqual(1500);
    expect(lines[lines.length - 1]?.[3]).toBe("’=строка 1599");
  });
});
