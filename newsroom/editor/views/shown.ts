import type { AnyExtension } from "@tiptap/core";
import { type NodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import type { FunctionComponent } from "react";
import { shownNodes } from "../document/extensions.ts";
import { FigureView } from "./figure-view.tsx";
import { CalloutView, QuotationView } from "./framed-text.tsx";
import { GalleryView } from "./gallery-view.tsx";
import { MissingFileView } from "./missing-file-view.tsx";
import { RecordingView } from "./recording-view.tsx";
import { AttachmentView, DocumentReferenceView } from "./small-parts.tsx";

const views: Readonly<Record<keyof typeof shownNodes, FunctionComponent<NodeViewProps>>> = {
  Attachment: AttachmentView,
  Audio: RecordingView,
  Callout: CalloutView,
  DocumentReference: DocumentReferenceView,
  Figure: FigureView,
  Gallery: GalleryView,
  MissingFile: MissingFileView,
  Quotation: QuotationView,
  Video: RecordingView,
};

/** The nodes of ours with the components that show them. */
export const nodesWithViews = (): AnyExtension[] =>
  (Object.keys(shownNodes) as (keyof typeof shownNodes)[]).map((name) =>
    shownNodes[name].extend({ addNodeView: () => ReactNodeViewRenderer(views[name]) }),
  );
