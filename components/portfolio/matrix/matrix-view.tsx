"use client";
import { ChartFigure } from "@/components/charts/chart-figure";
import { CasePeek } from "@/components/portfolio/matrix/case-peek";
import { MatrixChoices } from "@/components/portfolio/matrix/matrix-choices";
import { MatrixLegend } from "@/components/portfolio/matrix/matrix-legend";
import { MatrixPlot } from "@/components/portfolio/matrix/matrix-plot";
import { matrixSentence } from "@/components/portfolio/matrix/matrix-sentence";
import { BinTable, CaseTable } from "@/components/portfolio/matrix/matrix-table";
import { OverridePanel } from "@/components/portfolio/matrix/override-panel";
import { SelectRange } from "@/components/portfolio/matrix/select-range";
import { ToolChoice } from "@/components/portfolio/matrix/tool-choice";
import { Unplaced } from "@/components/portfolio/matrix/unplaced";
import { useDrag } from "@/components/portfolio/matrix/use-drag";
import { useLasso } from "@/components/portfolio/matrix/use-lasso";
import { placedCases, useMatrixState } from "@/components/portfolio/matrix/use-matrix-state";
import { caseWords } from "@/components/portfolio/matrix/words";
import { ZoomButtons } from "@/components/portfolio/matrix/zoom-buttons";
import { matrixQuery, type PortfolioFilter } from "@/components/portfolio/portfolio-address";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import type { Matrix } from "@/lib/server/portfolio/matrix";

type MatrixViewProps = {
  whole: Matrix;
  filter: PortfolioFilter;
  quadrantNames: Record<Quadrant, string>;
  /** Whether this reader knows what every case is worth. */
  hasMoney: boolean;
  mayOverride: boolean;
};

/** Impact against feasibility: drawing, choices, the case that is looked at, and the same as a table. */
export default function MatrixView({ whole, filter, quadrantNames, hasMoney, mayOverride }: MatrixViewProps) {
  const state = useMatrixState({ whole, query: matrixQuery(filter), quadrantNames });
  const { matrix, problem, peek, peekRanges, address, zoom, isZoomed } = state;
  const marks = placedCases(state, hasMoney);
  const cases = matrix.cases ?? [];
  if (whole.inView === 0) return <NothingPlaced whole={whole} filter={filter} />;
  return (
    <>
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_auto]">
        <ChartFigure
          title="Impact and feasibility"
          summary={matrixSentence(matrix, quadrantNames)}
          source="Points of 0 to 100 from the ratings of the panels; hollow marks from one person's quick look."
          table={
            matrix.bins ? (
              <BinTable bins={matrix.bins} {...filter} />
            ) : (
              <CaseTable cases={cases} quadrantNames={quadrantNames} />
            )
          }
        >
          <div className="flex flex-wrap items-end justify-between gap-3 pt-1">
            <MatrixChoices address={address} hasMoney={hasMoney} {...marks} />
            <div className="flex flex-wrap items-center gap-2" data-screen-only>
              <Button size="small" onPress={state.selectInView} isDisabled={cases.length === 0}>
                Select all in view
              </Button>
              <ToolChoice tool={state.tool} onChange={state.setTool} isDisabled={matrix.bins !== null} />
              <ZoomButtons isZoomed={isZoomed} {...zoom} />
            </div>
          </div>
          <Drawing state={state} marks={marks} quadrantNames={quadrantNames} mayOverride={mayOverride} />
          {problem ? (
            <Notice tone="bad" title="This part could not be loaded" live="polite">
              {problem}
            </Notice>
          ) : null}
          {cases.length > 0 ? <SelectRange cases={cases} onSelect={state.address.add} /> : null}
          <MatrixLegend
            cases={cases}
            colours={matrix.bins ? [] : marks.colours}
            sizeBy={marks.sizeBy}
            scale={marks.scale}
          />
        </ChartFigure>
        {peek ? (
          <div className="lg:sticky lg:top-6 lg:w-80">
            <CasePeek
              item={peek}
              ranges={peekRanges}
              quadrantNames={quadrantNames}
              isSelected={address.selected.includes(peek.key)}
              onToggle={() => address.toggle(peek.key)}
              onClose={state.close}
              panel={state.panel}
            >
              {mayOverride && !peek.quickLook ? (
                <OverridePanel key={peek.key} item={peek} wish={state.wish} onWish={state.setWish} />
              ) : null}
            </CasePeek>
          </div>
        ) : null}
      </div>
      <Unplaced unplaced={whole.unplaced} filter={filter} />
    </>
  );
}

type DrawingProps = {
  state: ReturnType<typeof useMatrixState>;
  marks: ReturnType<typeof placedCases>;
  quadrantNames: Record<Quadrant, string>;
  mayOverride: boolean;
};

/** The one tab stop of the matrix, and a line that says what the pointer or the keys have reached. */
function Drawing({ state, marks, quadrantNames, mayOverride }: DrawingProps) {
  const { frame, matrix, items, active, geometry, looked, ranges, optionId } = state;
  const drag = useDrag(mayOverride && state.tool === "move", state.dragOf);
  const lasso = useLasso({
    tool: state.tool,
    marks: marks.placed.map(({ item, x, y }) => ({ key: item.key, x, y })),
    onDrawn: state.address.add,
  });
  const isThere = items.some(({ id }) => id === active);
  return (
    <div className="grid gap-1">
      <div
        ref={frame}
        role="listbox"
        aria-label="Cases by impact and feasibility"
        aria-multiselectable={matrix.bins === null}
        aria-activedescendant={active !== null && isThere ? optionId(active) : undefined}
        tabIndex={0}
        onFocus={state.begin}
        onKeyDown={state.onKeyDown}
        {...state.pointer}
        onPointerDown={(event) => {
          if (!lasso.begin(event)) drag.onPointerDown?.(event);
        }}
        onPointerMove={(event) => {
          lasso.move(event);
          drag.onPointerMove?.(event);
        }}
        onPointerUp={() => {
          lasso.end();
          drag.onPointerUp?.();
        }}
        onPointerCancel={() => {
          lasso.cancel();
          drag.onPointerCancel?.();
        }}
        onClickCapture={lasso.onClickCapture}
        className="matrix-frame"
      >
        {geometry.width > 0 ? (
          <MatrixPlot
            {...{ matrix, items, geometry, quadrantNames, optionId, active }}
            placed={marks.placed}
            drawing={state.drawing}
            isZoomed={state.isZoomed}
            selected={[...state.address.selected, ...lasso.inside]}
            tool={state.tool}
            lasso={lasso.corners}
            wish={state.wish}
            looked={looked && ranges ? { key: looked.key, ranges } : null}
          />
        ) : null}
      </div>
      <p aria-hidden="true" className="min-h-10 text-sm text-ink-2 sm:min-h-5" data-screen-only>
        {looked
          ? caseWords(looked, quadrantNames)
          : "Arrow keys go from case to case, Enter looks, Space selects; + and − zoom, Ctrl and the wheel too; Shift and a drag selects a box."}
      </p>
    </div>
  );
}

function NothingPlaced({ whole, filter }: { whole: Matrix; filter: PortfolioFilter }) {
  return (
    <>
      <EmptyState title="No case has a place here yet: it gets one from its panel, or from a quick look.">
        <p>For example: impact 75 and feasibility 60 is a quick win, in the upper right.</p>
      </EmptyState>
      <Unplaced unplaced={whole.unplaced} filter={filter} />
    </>
  );
}
