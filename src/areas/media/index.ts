export { mediaArea } from "./derive.ts";
export type { MediaContent } from "./model.ts";
export { fileHref, logoView, pictureView } from "./picture.ts";
export { findMedia, type MediaRow } from "./queries.ts";
