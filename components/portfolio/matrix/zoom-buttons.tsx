"use client";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

type ZoomButtonsProps = {
  isZoomed: boolean;
  zoomBy: (factor: number) => void;
  pan: (right: number, down: number) => void;
  reset: () => void;
};

const icon = { className: "size-5", strokeWidth: 1.5, "aria-hidden": true } as const;
const STEP = 1.5;

/** All that wheel and drag can do, as buttons. */
export function ZoomButtons({ isZoomed, zoomBy, pan, reset }: ZoomButtonsProps) {
  return (
    <div role="toolbar" aria-label="Zoom and move" className="flex flex-wrap items-center" data-screen-only>
      <IconButton label="Zoom in" icon={<ZoomIn {...icon} />} onPress={() => zoomBy(STEP)} />
      <IconButton
        label="Zoom out"
        icon={<ZoomOut {...icon} />}
        onPress={() => zoomBy(1 / STEP)}
        isDisabled={!isZoomed}
      />
      <IconButton label="Show all" icon={<Maximize {...icon} />} onPress={reset} isDisabled={!isZoomed} />
      <IconButton
        label="Move left"
        icon={<ArrowLeft {...icon} />}
        onPress={() => pan(-1, 0)}
        isDisabled={!isZoomed}
      />
      <IconButton
        label="Move right"
        icon={<ArrowRight {...icon} />}
        onPress={() => pan(1, 0)}
        isDisabled={!isZoomed}
      />
      <IconButton
        label="Move up"
        icon={<ArrowUp {...icon} />}
        onPress={() => pan(0, -1)}
        isDisabled={!isZoomed}
      />
      <IconButton
        label="Move down"
        icon={<ArrowDown {...icon} />}
        onPress={() => pan(0, 1)}
        isDisabled={!isZoomed}
      />
    </div>
  );
}
