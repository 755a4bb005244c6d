import { expect, test } from "vitest";
import { federalCase, federalTable, planFederal } from "./federal-file";

test.each([
  ["DOE", "Department of Energy", "DOE", "Department of Energy"],
  ["DOE ", " Department of  Energy ", "DOE", "Department of Energy"],
  ["doe", "department of energy", "DOE", "department of energy"],
  ["XYZ", "Office of Unheard-of Things", "XYZ", "Office of Unheard-of Things"],
])("%j with %j is %s, %s", (departmentCode, departmentName, code, name) => {
  const read = federalCase({ departmentCode, departmentName });
  expect(read).toMatchObject({ departmentCode: code, departmentName: name, notices: [] });
});

test.each([
  ["DOE", "", "DOE", "Department of Energy"],
  ["", "Department of  Energy ", "DOE", "Department of Energy"],
  ["N/A", "DOE", "DOE", "Department of Energy"],
  ["Department of Energy", " ", "DOE", "Department of Energy"],
  ["Department of Energy", "Department of Energy", "DOE", "Department of Energy"],
  ["XYZ", "", "XYZ", "XYZ"],
  ["", "Office of Things", "OFFICE OF THINGS", "Office of Things"],
])("%j with %j is taken as %s, %s, with a notice", (departmentCode, departmentName, code, name) => {
  const read = federalCase({ departmentCode, departmentName });
  expect(read).toMatchObject({ departmentCode: code, departmentName: name });
  expect(read.notices).toMatchObject([{ row: 2, column: "Agency" }]);
});

test("what a row leaves out is filled in from the other rows before anything else", () => {
  const plan = planFederal(
    federalTable(
      { title: "A", departmentCode: "ENERGY", departmentName: "Department of Energy" },
      { title: "B", departmentCode: "", departmentName: "Department of Energy" },
      { title: "C", departmentCode: "energy", departmentName: "" },
    ),
  );
  expect(plan.departments).toEqual([{ code: "ENERGY", name: "Department of Energy" }]);
});

test("a code that goes by several names is one department with the most frequent name", () => {
  const plan = planFederal(
    federalTable({ title: "A", departmentName: "A Department for Energy" }, { title: "B" }, { title: "C" }),
  );
  expect(plan.departments).toEqual([{ code: "DOE", name: "Department of Energy" }]);
  expect(plan.notices).toMatchObject([{ row: 2, column: "Agency" }]);
  expect(plan.create[0]?.sourceExtras).toContainEqual({
    column: "Agency",
    index: 1,
    value: "A Department for Energy",
  });
});

test("a row without a department is not written, and says how to repair it", () => {
  const plan = planFederal(federalTable({ departmentCode: " ", departmentName: "N/A" }, {}));
  expect(plan.create.map(({ row }) => row)).toEqual([3]);
  expect(plan.errors).toMatchObject([{ row: 2, column: "Agency", problem: "The department is blank." }]);
});

test("a row without title and department has two errors and counts once", () => {
  const plan = planFederal(federalTable({ title: "\u200B ", departmentCode: "", departmentName: "" }));
  expect(plan.errors.map(({ row, column }) => [row, column])).toEqual([
    [2, "Use Case Name"],
    [2, "Agency"],
  ]);
  expect(plan).toMatchObject({ rows: 1, create: [], skip: [] });
});
