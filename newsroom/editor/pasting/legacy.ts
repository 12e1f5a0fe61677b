import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { convertLegacy, type LegacyName } from "#language/legacy-detection.ts";
import { HELD_HYPHEN } from "../document/stored.ts";

/** Text that was pasted and is Vietnamese of a legacy encoding (TCVN3 of .VnTime, VNI) read as Latin-1. */
export interface LegacyOffer {
  readonly name: LegacyName;
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<LegacyOffer | undefined>("legacy");

export const legacyOffer = (state: EditorState): LegacyOffer | undefined => key.getState(state);

/** Looks at what is pasted, and remembers where it stands until the writer answers. */
export const LegacyText = Extension.create({
  name: "legacyText",
  addProseMirrorPlugins: () => [
    new Plugin<LegacyOffer | undefined>({
      key,
      state: {
        init: () => undefined,
        apply(tr, offer) {
          if (tr.getMeta(key) === "answered") return undefined;
          if (tr.getMeta("paste") === true) return offerFor(tr) ?? offer;
          if (offer === undefined || !tr.docChanged) return offer;
          const moved = { ...offer, from: tr.mapping.map(offer.from), to: tr.mapping.map(offer.to) };
          return moved.from < moved.to ? moved : undefined;
        },
      },
    }),
  ],
});

function offerFor(tr: Transaction): LegacyOffer | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  tr.mapping.maps.forEach((map, at) => {
    map.forEach((_oldStart, _oldEnd, start, end) => {
      const later = tr.mapping.slice(at + 1);
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  if (from >= to) return undefined;
  const converted = convertedTexts(tr.doc, from, to);
  return converted && { name: converted.name, from, to };
}

/** The transaction that answers the offer: the pasted text in Unicode, or as it came. */
export function answerLegacyOffer(state: EditorState, isWanted: boolean): Transaction {
  const offer = legacyOffer(state);
  // A step of its own to undo, however soon after the paste.
  const tr = closeHistory(state.tr).setMeta(key, "answered");
  const converted = offer && isWanted ? convertedTexts(state.doc, offer.from, offer.to) : undefined;
  // From the end, so that what is put in does not move what is still to come.
  for (const { at, length, text, node } of converted?.texts.reverse() ?? []) {
    tr.replaceWith(at, at + length, state.schema.text(text, node.marks));
  }
  return tr;
}

interface ConvertedText {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly node: Node;
}

/** Each run of text is a line to the converter, which sees by all of them what a doubtful one is. */
function convertedTexts(
  doc: Node,
  from: number,
  to: number,
): { readonly name: LegacyName; readonly texts: ConvertedText[] } | undefined {
  const runs: { readonly at: number; readonly text: string; readonly node: Node }[] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (!node.isText) return;
    const start = Math.max(from, pos);
    const text = (node.text ?? "").slice(start - pos, Math.max(0, to - pos));
    if (text !== "") runs.push({ at: start, text, node });
  });
  const lines = runs.map(({ text }) => text.replaceAll(HELD_HYPHEN, "\u00ad").replaceAll("\n", " "));
  const converted = convertLegacy(lines.join("\n"));
  if (converted === undefined) return undefined;
  const texts = converted.text.split("\n").flatMap((text, at) => {
    const run = runs[at];
    return run === undefined || text === lines[at]
      ? []
      : [{ at: run.at, length: run.text.length, text, node: run.node }];
  });
  return { name: converted.name, texts };
}
