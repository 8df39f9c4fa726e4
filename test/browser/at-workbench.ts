/** One page of the workbench for all tests of a file; after each test nothing may have gone wrong on it. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Workbench, WorkbenchOptions } from "../../src/host/server/main";
import { launchBrowser } from "./find-browser";
import { type Seat, serve, sitDown } from "./open-workbench";

/** Filled before the first test; a test may put another workbench or another seat in place. */
export interface Place {
  browser: Browser;
  workbench: Workbench;
  seat: Seat;
}

export function atWorkbench(options: Partial<WorkbenchOptions>, account?: string): Place {
  const place = {} as Place;
  beforeAll(async () => {
    place.browser = await launchBrowser();
    place.workbench = await serve(options);
    place.seat = await sitDown(place.browser, place.workbench, account);
  });
  afterAll(async () => {
    await place.seat.close();
    await place.workbench.close();
    await place.browser.close();
  });
  afterEach(() => expect(place.seat.problems.splice(0)).toEqual([]));
  return place;
}
