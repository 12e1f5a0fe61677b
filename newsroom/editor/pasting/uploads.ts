import { type Editor, Extension, type JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { endWithParagraph } from "../document/end-with-paragraph.ts";
import { toBeAdded } from "../document/to-be-added.ts";
import type { PickedMedia } from "../media.ts";

/** What is known about a picture besides its bytes. */
export type About = Pick<PickedMedia, "alt" | "caption" | "credit">;

export interface Uploads {
  /** Stores a file, and puts it in the place that has the token. */
  start(token: string, file: File, about?: About): void;
  /** Opens a place at the position for each file, and stores them. @returns how many there was no room for. */
  insert(at: number, files: readonly File[]): number;
  /** The place that has the token stays empty. */
  fail(token: string): void;
  newToken(): string;
}

declare module "@tiptap/core" {
  interface Storage {
    uploads: { uploads: Uploads };
  }
}

export interface UploadsOptions {
  readonly upload: (files: readonly File[]) => Promise<readonly PickedMedia[]>;
  readonly language: "vi" | "en";
}

/** A folder of photographs dropped by mistake must not fill the text and the line. */
const MAX_FILES = 40;
/** At once; more only make each slower on an office's line. */
const MAX_RUNNING = 2;

/** The node that takes the place, or null when the file could not be stored. */
type Outcome = JSONContent | null;

/** Files on their way to the store; each has a place in the text (`missingFile`) with its token meanwhile. */
export const UploadsExtension = Extension.create<UploadsOptions, { uploads: Uploads }>({
  name: "uploads",
  addOptions: () => ({ upload: async () => [], language: "vi" }),
  addStorage: () => ({ uploads: undefined as unknown as Uploads }),
  onBeforeCreate() {
    const { editor, options } = this;
    const running = newRunning(options, () => settle(editor, running.outcomes));
    this.storage.uploads = {
      newToken: running.newToken,
      start: running.start,
      fail: (token) => running.outcomes.set(token, null),
      insert: (at, files) => insertPlaces(editor, options.language, running, at, files),
    };
    // Known to the plugin below, which is made after this.
    outcomesOf.set(editor, running.outcomes);
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        // Undo and redo bring places back whose upload has ended meanwhile; so does pasting from another page.
        appendTransaction: (transactions, _before, state) => {
          if (!transactions.some((tr) => tr.docChanged)) return null;
          const outcomes = outcomesOf.get(editor) ?? new Map();
          const tr = settled(state.tr, outcomes);
          return tr.docChanged ? tr : null;
        },
      }),
    ];
  },
});

type Outcomes = Map<string, Outcome | "running">;

const outcomesOf = new WeakMap<Editor, Outcomes>();

type Running = ReturnType<typeof newRunning>;

function newRunning({ upload }: UploadsOptions, onSettled: () => void) {
  const outcomes: Outcomes = new Map();
  const waiting: (() => Promise<void>)[] = [];
  let active = 0;
  const next = () => {
    const work = active < MAX_RUNNING ? waiting.shift() : undefined;
    if (work === undefined) return;
    active += 1;
    void work().finally(() => {
      active -= 1;
      onSettled();
      next();
    });
  };
  return {
    outcomes,
    newToken: () => {
      const token = crypto.getRandomValues(new Uint32Array(2)).join("-");
      outcomes.set(token, "running");
      return token;
    },
    start(token: string, file: File, about: About = {}) {
      waiting.push(async () => {
        try {
          const [media] = await upload([file]);
          outcomes.set(token, media === undefined ? null : nodeFor(file, media, about));
        } catch {
          // Said by whoever uploads; here the place stays, and says what is missing.
          outcomes.set(token, null);
        }
      });
      next();
    },
  };
}

const isPicture = (file: File) => file.type.startsWith("image/");

function nodeFor(file: File, media: PickedMedia, about: About): JSONContent {
  return isPicture(file)
    ? figureOf({ ...media, ...withoutEmpty(about) })
    : { type: "attachment", attrs: { mediaId: media.mediaId, title: media.fileName ?? file.name } };
}

const withoutEmpty = (about: About): About =>
  Object.fromEntries(Object.entries(about).filter(([, words]) => words !== undefined && words !== ""));

export const figureOf = ({ mediaId, alt = "", caption = "", credit = "" }: PickedMedia): JSONContent => ({
  type: "figure",
  attrs: { mediaId, alt, caption, credit, width: "text", original: null },
});

function insertPlaces(
  editor: Editor,
  language: "vi" | "en",
  { newToken, start }: Running,
  at: number,
  files: readonly File[],
): number {
  const taken = files.slice(0, MAX_FILES).map((file) => ({ file, token: newToken() }));
  const places = taken.map(({ file, token }) => ({
    type: "missingFile",
    attrs: { words: toBeAdded(isPicture(file) ? "picture" : "file", file.name, language), token },
  }));
  editor
    .chain()
    .insertContentAt(at, places)
    .command(({ tr }) => {
      endWithParagraph(tr);
      return true;
    })
    .run();
  for (const { token, file } of taken) start(token, file);
  return files.length - taken.length;
}

function settle(editor: Editor, outcomes: Outcomes): void {
  if (editor.isDestroyed) return;
  const tr = settled(editor.state.tr, outcomes);
  if (tr.docChanged) editor.view.dispatch(tr);
}

/** Puts what was stored in its place; a place whose upload failed, or is not known here, keeps its words only. */
function settled(tr: Transaction, outcomes: Outcomes): Transaction {
  const places: { readonly node: Node; readonly pos: number }[] = [];
  tr.doc.descendants((node, pos) => {
    if (node.type.name === "missingFile" && node.attrs.token !== null) places.push({ node, pos });
    return !node.isTextblock;
  });
  for (const { node, pos } of places.reverse()) {
    const outcome = outcomes.get(String(node.attrs.token)) ?? null;
    if (outcome === "running") continue;
    if (outcome === null) tr.setNodeMarkup(pos, undefined, { ...node.attrs, token: null });
    else tr.replaceWith(pos, pos + node.nodeSize, tr.doc.type.schema.nodeFromJSON(outcome));
  }
  // The insertion of the place is what undo takes back; the file comes and goes with it.
  return tr.setMeta("addToHistory", false);
}
