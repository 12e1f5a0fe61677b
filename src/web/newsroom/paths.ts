/** Where the newsroom is: "tòa soạn", as its people call it. */
export const NEWSROOM_PATH = "/toa-soan";

/** Where its API is. */
export const API_PATH = "/api/newsroom";
