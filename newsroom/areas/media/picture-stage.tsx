import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import type { PictureEdits } from "#media/picture-variant.ts";
import { type Corner, dragCorner, moveCrop, type Point, turnedSize } from "./picture-edits.ts";
import classes from "./picture-stage.module.css";

type Crop = NonNullable<PictureEdits["crop"]>;

interface PictureStageProps {
  readonly source: string;
  /** Pixels of the file, upright. */
  readonly size: { readonly width: number; readonly height: number };
  readonly rotation: number;
  /** A place in the turned picture was pressed; fractions. */
  readonly onPoint?: ((at: Point) => void) | undefined;
  readonly children: ReactNode;
}

/** A whole picture as it is turned, with something drawn over it. */
export function PictureStage({ source, size, rotation, onPoint, children }: PictureStageProps) {
  const { width, height } = turnedSize(size, rotation);
  const isOnSide = rotation % 180 !== 0;
  return (
    <div
      className={classes.stage}
      data-stage
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(65vh * ${width / height})` }}
      onPointerDown={onPoint && ((event) => event.button === 0 && onPoint(pointIn(event)))}
    >
      <img
        src={source}
        alt=""
        draggable={false}
        className={classes.picture}
        // On its side a picture is as wide as the stage is high.
        style={{
          width: isOnSide ? `${(height / width) * 100}%` : "100%",
          transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
        }}
      />
      {children}
    </div>
  );
}

/** Where on the stage a pointer is. */
function pointIn(event: PointerEvent): Point {
  const stage = (event.currentTarget as Element).closest("[data-stage]") ?? (event.currentTarget as Element);
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

const CORNERS: readonly Corner[] = ["nw", "ne", "sw", "se"];

interface CropFrameProps {
  readonly crop: Crop;
  readonly onChange: (crop: Crop) => void;
}

/** What is cut out, with corners to drag. The numbers below it do the same for the keyboard. */
export function CropFrame({ crop, onChange }: CropFrameProps) {
  const [dragged, setDragged] = useState<Crop>();
  const shown = dragged ?? crop;
  const drag = (draw: (at: Point, from: Point) => Crop) => {
    let from: Point | undefined;
    return {
      onPointerDown: (event: PointerEvent) => {
        event.stopPropagation();
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        from = pointIn(event);
        const begin = from;
        const target = event.currentTarget as HTMLElement;
        const move = (next: Event) => setDragged(draw(pointIn(atTarget(next, target)), begin));
        const end = (next: Event) => {
          target.removeEventListener("pointermove", move);
          target.removeEventListener("pointerup", end);
          target.removeEventListener("pointercancel", end);
          setDragged(undefined);
          if (next.type === "pointerup") onChange(draw(pointIn(atTarget(next, target)), begin));
        };
        target.addEventListener("pointermove", move);
        target.addEventListener("pointerup", end);
        target.addEventListener("pointercancel", end);
      },
    };
  };
  return (
    <div
      className={classes.crop}
      aria-hidden
      style={{
        left: `${shown.x * 100}%`,
        top: `${shown.y * 100}%`,
        width: `${shown.width * 100}%`,
        height: `${shown.height * 100}%`,
      }}
      {...drag((at, from) => moveCrop(crop, { x: at.x - from.x, y: at.y - from.y }))}
    >
      {CORNERS.map((corner) => (
        <div key={corner} className={classes[corner]} {...drag((at) => dragCorner(crop, corner, at))} />
      ))}
    </div>
  );
}

/** While it bubbles, an event's own target is what it was listened to on. */
const atTarget = (event: Event, target: HTMLElement): PointerEvent => {
  const { clientX, clientY } = event as unknown as PointerEvent;
  return { clientX, clientY, currentTarget: target } as unknown as PointerEvent;
};

interface FocusMarkProps {
  readonly at: Point;
  readonly isSet: boolean;
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Where the focus is; arrow keys move it. */
export function FocusMark({ at, isSet, label, onKeyDown }: FocusMarkProps) {
  return (
    <button
      type="button"
      className={classes.focus}
      data-set={isSet}
      aria-label={label}
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      onKeyDown={onKeyDown}
    />
  );
}
