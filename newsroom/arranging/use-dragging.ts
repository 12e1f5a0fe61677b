import { type DragEvent, useState } from "react";

/**
 * The browser's own drag and drop among rows: one is taken by its grip and let go over another.
 *
 * @param isPlaceFor whether a row may take the place of another; any may where absent.
 */
export function useDragging(
  onDrop: (from: number, to: number) => void,
  isPlaceFor: (from: number, to: number) => boolean = () => true,
) {
  const [from, setFrom] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setFrom(undefined);
    setOver(undefined);
  };
  return {
    handle: (at: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", "");
        setFrom(at);
      },
      onDragEnd: end,
    }),
    target: (at: number) => ({
      onDragOver: (event: DragEvent) => {
        if (from === undefined || !isPlaceFor(from, at)) return setOver(undefined);
        event.preventDefault();
        setOver(at);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (from !== undefined && from !== at && isPlaceFor(from, at)) onDrop(from, at);
        end();
      },
      style: over === at && from !== at ? { outline: "2px solid var(--mantine-primary-color-filled)" } : undefined,
    }),
  };
}
