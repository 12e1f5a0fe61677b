/** Where an editor's browser finds a stored picture, public or not, in a width. */
export const draftPicture = (mediaId: string, width = 800): string => `/api/newsroom/media/${mediaId}/${width}.webp`;

/** Where it finds a stored file as it came. */
export const draftFile = (mediaId: string): string => `/api/newsroom/media/${mediaId}/file`;
