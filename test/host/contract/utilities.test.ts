/** Utilities. Source: REF utilities. */
import { describe, expect, test } from "vitest";
import { inScript, newHost, onNewSheet } from "../spreadsheet";

describe("formatDate and parseDate", () => {
  test.each([
    ["yyyy-MM-dd", "Asia/Yekaterinburg", "2024-09-21"],
    ["yyyy-MM-dd", "Europe/Moscow", "2024-09-20"],
    ["dd.MM.yyyy HH:mm:ss", "Asia/Yekaterinburg", "21.09.2024 01:30:05"],
    ["d.M.yy H:m", "Asia/Yekaterinburg", "21.9.24 1:30"],
    ["EEE, d MMMM yyyy 'года'", "GMT", "Fri, 20 September 2024 года"],
    ["hh:mm a", "GMT", "08:30 PM"],
    ["Z XXX X", "Asia/Yekaterinburg", "+0500 +05:00 +05"],
    ["XXX", "GMT", "Z"],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", "GMT", "2024-09-20T20:30:05.000"],
    ["u", "GMT", "5"],
  ])("%s in %s", (format, zone, expected) => {
    expect(
      onNewSheet(
        "(format, zone) => Utilities.formatDate(new Date(Date.UTC(2024, 8, 20, 20, 30, 5)), zone, format)",
        format,
        zone,
      ),
    ).toBe(expected);
  });

  test("a date parsed in a zone", () => {
    expect(
      onNewSheet(
        `() => Utilities.parseDate("20.09.2024 10:05", "Asia/Yekaterinburg", "dd.MM.yyyy HH:mm").toISOString()`,
      ),
    ).toBe("2024-09-20T05:05:00.000Z");
  });

  test.each([
    `formatDate(new Date(NaN), "GMT", "d")`,
    `formatDate("20.09.2024", "GMT", "d")`,
    `parseDate("x", "GMT", "dd")`,
    `formatDate(new Date(), "Mars", "d")`,
  ])("%s throws", (call) => {
    expect(onNewSheet(`() => { try { Utilities.${call}; return "ok"; } catch (e) { return e.name; } }`)).toBe(
      "Exception",
    );
  });

  test("a pattern letter the host does not know is named", () => {
    expect(() => onNewSheet(`() => Utilities.formatDate(new Date(), "GMT", "ww")`)).toThrow(/ww/);
  });
});

describe("bytes", () => {
  test("are signed, both ways [REF Utilities.base64Decode]", () => {
    expect(
      onNewSheet(
        `() => [Utilities.base64Decode("//79"), Utilities.base64Encode([-1, -2, -3]), Utilities.base64Encode("Привет"), Utilities.newBlob(Utilities.base64Decode("0J/RgA==")).getDataAsString()]`,
      ),
    ).toEqual([[-1, -2, -3], "//79", "0J/RgNC40LLQtdGC", "Пр"]);
  });

  test("web-safe base64", () => {
    expect(
      onNewSheet(
        `() => [Utilities.base64EncodeWebSafe([-1, -2, -3]), Utilities.base64DecodeWebSafe("__79")]`,
      ),
    ).toEqual(["__79", [-1, -2, -3]]);
  });

  test("gzip and back; the blob has to say that it is gzip", () => {
    expect(
      onNewSheet(`() => {
        const packed = Utilities.gzip(Utilities.newBlob("текст".repeat(100)));
        const text = Utilities.base64Encode(packed.getBytes());
        const again = (type) => Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(text), type)).getDataAsString();
        let plain; try { again("text/plain"); } catch (e) { plain = e.name; }
        return [again("application/x-gzip") === "текст".repeat(100), packed.getContentType(), plain];
      }`),
    ).toEqual([true, "application/x-gzip", "Exception"]);
  });

  test("digests", () => {
    expect(
      onNewSheet(
        `() => [Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc").slice(0, 3), Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").length]`,
      ),
    ).toEqual([[-112, 1, 80], 32]);
  });

  test("broken base64 throws", () => {
    expect(
      onNewSheet(`() => { try { Utilities.base64Decode("я"); return "ok"; } catch (e) { return e.name; } }`),
    ).toBe("Exception");
  });
});

describe("sleep [REF: at most 300,000 ms, and it burns runtime]", () => {
  test("costs what it sleeps", () => {
    const host = newHost();
    inScript(host, "() => Utilities.sleep(1234)");
    expect(host.calls.at(-1)?.modelledMs).toBe(1734);
  });

  test("more throws", () => {
    expect(
      onNewSheet(`() => { try { Utilities.sleep(300001); return "ok"; } catch (e) { return e.name; } }`),
    ).toBe("Exception");
  });
});
