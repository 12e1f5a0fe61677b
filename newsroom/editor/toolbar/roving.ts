import { type KeyboardEvent, useLayoutEffect, useRef } from "react";

/**
 * One stop of the Tab key for a whole toolbar; within it the arrow keys, Home and End move (ARIA APG, toolbar). Goes on
 * where it was left, also when tools have come or gone.
 */
export function useRovingFocus(onLeave: () => void) {
  const bar = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLElement>(null);
  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>("[data-tool]:not(:disabled)") ?? [])];
  const mark = () => {
    const all = tools();
    const stop = current.current !== null && all.includes(current.current) ? current.current : all[0];
    for (const tool of all) tool.tabIndex = tool === stop ? 0 : -1;
  };
  // Tools are enabled and disabled by what is selected, each in a rendering of its own.
  useLayoutEffect(mark);
  return {
    ref: bar,
    focus: () => {
      mark();
      tools()
        .find((tool) => tool.tabIndex === 0)
        ?.focus();
    },
    onFocus: (event: { readonly target: EventTarget }) => {
      if (event.target instanceof HTMLElement && event.target.matches("[data-tool]")) {
        current.current = event.target;
        mark();
      }
    },
    onKeyDown: (event: KeyboardEvent) => {
      const all = tools();
      const at = all.indexOf(event.target as HTMLElement);
      if (at === -1) return;
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        all[(next + all.length) % all.length]?.focus();
      } else if (event.key === "Escape") {
        onLeave();
      }
    },
  };
}
