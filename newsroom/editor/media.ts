/** What a place in a text can hold of stored files. */
export type MediaKind = "picture" | "file" | "video" | "audio";

/** A stored file that was chosen or has just been stored, with what is known about it already. */
export interface PickedMedia {
  readonly mediaId: string;
  readonly fileName?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The editor's way to the store of files; the screens around it give it one. */
export interface MediaPicker {
  /** Lets the writer choose; an empty list when nothing was chosen. */
  pick(kind: MediaKind): Promise<readonly PickedMedia[]>;
  /** Stores files, one answer a file in the same order. Rejects when one was refused. */
  upload(files: readonly File[]): Promise<readonly PickedMedia[]>;
  /** Where a stored file can be looked at. */
  address(mediaId: string): string;
  fileName(mediaId: string): string | undefined;
}

export interface FoundItem {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly path?: string;
}

/** Finds items of this site by words of their titles. */
export interface ItemFinder {
  find(query: string, kind?: "document"): Promise<readonly FoundItem[]>;
  /** The title of one that a text leads to; undefined where it is gone, or not the writer's to see. */
  titleOf(id: string): Promise<string | undefined>;
}
