/** Where an editor's browser finds a stored picture, public or not, in a width. */
export const draftPicture = (mediaId: string, width = 800): string => `/api/newsroom/media/${mediaId}/${width}.webp`;

/** Where it finds a stored file as it came. */
export const draftFile = (mediaId: string): string => `/api/newsroom/media/${mediaId}/file`;

/**
 * A picture of which somebody changes how it is shown: as it came, as pages show it, or as lists cut it.
 *
 * @param revision of the item: what it shows changes with it.
 */
export const editedPicture = (mediaId: string, as: "original" | "page" | "list", width: number, revision: number) =>
  `${draftPicture(mediaId, width)}?as=${as}&v=${revision}`;
