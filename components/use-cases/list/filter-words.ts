import { type Choice, choicesOf } from "@/components/use-cases/choice";
import type { Person } from "@/components/use-cases/people-search";
import type { QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { personalDataNames } from "@/components/use-cases/risk-mark";
import { waitsForNames } from "@/lib/domain/lifecycle/waits-for";
import {
  type FieldName,
  type FilterField,
  filterFields,
  type Operator,
  operatorNames,
} from "@/lib/domain/use-cases/filter-fields";
import { amountIn, type Condition } from "@/lib/domain/use-cases/filter-text";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import { riskNames } from "@/lib/domain/use-cases/risk";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";

/** What the words of a filter need that only the organisation knows. */
export interface FilterWords {
  departments: readonly Choice[];
  quadrantNames: QuadrantNames;
  people: readonly Person[];
  /** Where values may be asked for. */
  canMoney: boolean;
}

/** The values that a field can be chosen from; empty where they are typed. */
export function choicesFor(field: FieldName, { departments, quadrantNames }: FilterWords): readonly Choice[] {
  const known: Partial<Record<FieldName, readonly Choice[]>> = {
    dept: departments,
    stage: choicesOf(stageNames),
    risk: choicesOf(riskNames),
    personalData: choicesOf(personalDataNames),
    route: choicesOf(routeNames),
    taskType: choicesOf(taskTypeNames),
    quadrant: choicesOf(quadrantNames),
    waiting: choicesOf(waitsForNames),
    blocked: yesOrNo,
    mine: yesOrNo,
    following: yesOrNo,
  };
  return known[field] ?? [];
}

const yesOrNo: readonly Choice[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** The words for a value; one that is not known here, such as a tag, stands for itself. */
export function valueWords(field: FieldName, value: string, words: FilterWords): string {
  const { kind }: FilterField = filterFields[field];
  if (kind === "person") {
    return value === "me" ? "me" : (words.people.find(({ id }) => id === value)?.name ?? "somebody");
  }
  if (kind === "money") return formatMoney(amountIn(value));
  if (kind === "date" && value.includes("-")) return formatDate(value);
  const choice = choicesFor(field, words).find((each) => each.value.toLowerCase() === value.toLowerCase());
  return choice?.label ?? value;
}

export function operatorWords(field: FieldName, operator: Operator): string {
  return filterFields[field].kind === "date" && operator === "last" ? "in the last" : operatorNames[operator];
}

/** "sales or hr", "EUR 5 and EUR 9", "30 days". */
export function conditionValue({ field, operator, values }: Condition, words: FilterWords): string {
  const texts = values.map((value) => valueWords(field, value, words));
  if (operator === "last") return `${values[0]} days`;
  return texts.join(operator === "between" ? " and " : ", ");
}
