/** A stored file that the previewed item uses, public or not. */
export interface UsedFile {
  readonly id: string;
  /** SHA-256, hex. */
  readonly hash: string;
}

/**
 * How the newsroom's frame holds a preview, as `srcdoc`: no scripts and no forms. `allow-same-origin` gives nobody anything where
 * nothing runs, and without it neither style sheet nor pictures of an editor's session would load.
 */
export const PREVIEW_SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; " +
  "form-action 'none'; base-uri 'none'";

/** In the page itself too: it is put into a frame as text, without the headers of the answer. */
const HEAD =
  `<meta http-equiv="content-security-policy" content="${POLICY}">` +
  `<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer"><base target="_blank">`;

const BANNER =
  `<aside class="sample-notice" aria-label="Bản xem trước" data-preview><div class="frame"><p lang="vi">` +
  `<span>Bản xem trước – chưa đăng / <span lang="en">Preview – not published</span></span></p></div></aside>`;

const CHARSET = `<meta charset="utf-8">`;
const BODY = "<body>";
/** Modules, and data blocks for search engines. Bodies hold none, and `<` is escaped in data. */
const SCRIPTS = /<script\b[^>]*>.*?<\/script>/gs;
/** What search engines and messaging programs would be told of an address that nobody may have. */
const FOR_OTHERS = /<link rel="(?:canonical|alternate|search)"[^>]*>|<meta property="[^"]*"[^>]*>/g;
/** As `pictureHref` and `fileHref` make them. */
const MEDIA = /\/(?:anh\/([0-9a-f]{32})\/(\d{1,5}\.(?:avif|webp|jpg))|tep\/([0-9a-f]{32})\/[^"'\s,<>]*)/g;

/**
 * A public page as a preview of it: it says that it is one, runs nothing, leads away in windows of their own, and its
 * item's pictures and files come from the newsroom, for readers may not have them yet.
 */
export function asPreview(page: string, files: readonly UsedFile[]): string {
  if (!page.includes(CHARSET) || !page.includes(BODY)) throw new Error("a public page is not made as it used to be");
  const html = page
    .replace(SCRIPTS, "")
    .replace(FOR_OTHERS, "")
    .replace(CHARSET, () => CHARSET + HEAD)
    .replace(BODY, () => BODY + BANNER)
    // A place in the page itself: a frame that was given its text reads addresses as its parent does, but for this one.
    .replaceAll(` href="#`, ` target="_self" href="about:srcdoc#`);
  return withFilesOfNewsroom(html, files);
}

function withFilesOfNewsroom(html: string, files: readonly UsedFile[]): string {
  const ids = new Map(files.map(({ id, hash }) => [hash.slice(0, 32), encodeURIComponent(id)]));
  return html.replace(MEDIA, (address, pictureHash?: string, rendition?: string, fileHash?: string) => {
    const id = ids.get(pictureHash ?? fileHash ?? "");
    return id === undefined ? address : `/api/newsroom/media/${id}/${rendition ?? "file"}`;
  });
}
