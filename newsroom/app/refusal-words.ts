import type { Refusal } from "#kernel/refusal.ts";
import { TOO_MANY } from "#media/upload-room.ts";
import { FaultError, RefusedError } from "../api/client.ts";
import { fieldLabels } from "../areas/items/field-labels.ts";
import { type UiLanguage, words } from "./words.ts";

const texts = words({
  vi: {
    "not-found": "Mục này không còn nữa.",
    "not-allowed": "Bạn chưa được giao quyền làm việc này. Hãy nhờ quản trị viên.",
    "wrong-state": "Mục này vừa đổi trạng thái nên không làm được bước đó nữa. Hãy tải lại để xem.",
    used: "Tệp này còn được dùng nên chưa cất đi được. Hãy gỡ khỏi những nơi đang dùng trước.",
    "needs-second-person": "Cần một người khác xem trước khi đăng.",
    stale: "Người khác vừa lưu mục này. Nội dung của bạn còn nguyên; hãy so sánh rồi lưu tiếp.",
    invalid: "Có chỗ chưa đúng:",
    taken: "đã có ở",
    "too-many": "Nhiều quá một lúc. Hãy chờ một phút rồi thử lại.",
    files: "Bạn có quá nhiều tệp gửi dở. Hãy gửi lại chính các tệp đó để gửi nốt; sau một ngày, tệp gửi dở bị bỏ.",
    bytesEach:
      "Các tệp bạn đang gửi đã hết phần chỗ dành cho một người. Hãy chờ gửi xong rồi gửi tệp này; tệp gửi dở nhường chỗ sau 15 phút.",
    bytesOfAll:
      "Máy chủ đang nhận nhiều tệp lớn của nhiều người nên hết chỗ. Hãy gửi lại sau 15 phút; phần đã gửi được giữ.",
    offline: "Không kết nối được máy chủ. Những gì đã viết được giữ trên máy này.",
    "no-session": "Phiên làm việc đã hết. Hãy đăng nhập lại; những gì đã viết vẫn còn.",
    "other-origin": "Trình duyệt mở trang này từ một địa chỉ khác. Hãy mở lại từ địa chỉ của tòa soạn.",
    "too-large": "Nội dung gửi đi lớn quá mức cho phép.",
    "second-factor-owed": "Vai trò của bạn cần xác thực hai bước. Hãy cài đặt trong tài khoản của bạn.",
    other: "Có lỗi ở máy chủ. Lỗi đã được ghi lại; hãy thử lại sau ít phút.",
  },
  en: {
    "not-found": "This is not there any more.",
    "not-allowed": "You have not been given the right to do this. Ask an administrator.",
    "wrong-state": "Its state has just changed, so this step is not possible any more. Load it again.",
    used: "This file is still used, so it cannot be put away. Take it out of what uses it first.",
    "needs-second-person": "Somebody else must see this before it goes out.",
    stale: "Somebody else has just saved this. What you wrote is kept; compare, then save again.",
    invalid: "Something is not right yet:",
    taken: "already that of",
    "too-many": "Too many at once. Wait a minute and try again.",
    files:
      "You have too many files that were broken off. Send those again and they go on; after a day they are thrown away.",
    bytesEach:
      "The files you are sending take all the room of one person. Wait until they are sent, then send this one; what was broken off makes room after 15 minutes.",
    bytesOfAll:
      "The server is taking many large files of several people and has no room. Send it again in 15 minutes; what was sent is kept.",
    offline: "The server cannot be reached. What you wrote is kept on this computer.",
    "no-session": "Your session has ended. Sign in again; what you wrote is kept.",
    "other-origin": "The browser opened this page from another address. Open it from the newsroom's own.",
    "too-large": "What was sent is larger than allowed.",
    "second-factor-owed": "Your role needs two-step sign-in. Set it up in your account.",
    other: "Something went wrong on the server. It was logged; try again in a few minutes.",
  },
});

const ROOMS = ["files", "bytesEach", "bytesOfAll"] as const satisfies (keyof typeof TOO_MANY)[];

export function describeRefusal(refusal: Refusal, language: UiLanguage): string {
  const own = texts[language] as Readonly<Record<string, string>>;
  if (refusal.kind === "wrong-state" && refusal.from === "used") return texts[language].used;
  const room = refusal.kind === "too-many" ? ROOMS.find((one) => TOO_MANY[one] === refusal.what) : undefined;
  if (room !== undefined) return texts[language][room];
  const text = own[refusal.kind] ?? texts[language].other;
  if (refusal.kind !== "invalid") return text;
  // Fields have names that people know; a message of the server's is in the program's own language.
  const labels = fieldLabels[language] as Readonly<Record<string, string>>;
  const places = refusal.issues.map(({ path, message, taken }) => {
    const place = labels[path.replace(/^content\./, "").split(".", 1)[0] ?? ""] ?? message;
    return taken === undefined ? place : `${place} (${texts[language].taken} “${taken}”)`;
  });
  return `${text} ${[...new Set(places)].join(", ")}`;
}

/** What to tell a person of anything that a call threw. */
export function describeError(error: unknown, language: UiLanguage): string {
  const own = texts[language] as Readonly<Record<string, string>>;
  if (error instanceof RefusedError) return describeRefusal(error.refusal, language);
  if (error instanceof FaultError) return own[error.fault] ?? texts[language].other;
  return texts[language].other;
}
