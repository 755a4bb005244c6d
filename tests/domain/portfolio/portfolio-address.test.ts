import { describe, expect, test } from "vitest";
import { portfolioAddress, selectedIn, selectedText } from "@/components/portfolio/portfolio-address";

describe("The address of the portfolio", () => {
  test("names the view where it is not the list, and what it is narrowed to", () => {
    expect(portfolioAddress({ department: ["hr"], stage: [], view: "list", looks: false, columns: [] })).toBe(
      "/portfolio?department=hr",
    );
    expect(
      portfolioAddress({ department: [], stage: ["live"], view: "matrix", looks: false, columns: [] }),
    ).toBe("/portfolio?view=matrix&stage=live");
  });

  test("holds the selection as keys with dots between, each once", () => {
    expect(selectedText(["UC-0001", "UC-0002"])).toBe("UC-0001.UC-0002");
    expect(selectedIn("UC-0001.UC-0002.UC-0001.<script>")).toEqual(["UC-0001", "UC-0002"]);
    expect(selectedIn(null)).toEqual([]);
  });
});
