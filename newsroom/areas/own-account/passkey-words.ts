import type { PasskeyOutcome } from "#newsroom/api/passkeys.ts";
import { words } from "#newsroom/app/words.ts";
import type { ownWords } from "./own-words.ts";

export const passkeyWords = words({
  vi: {
    title: "Khóa truy cập (passkey)",
    help: "Đăng nhập không cần mật khẩu, bằng vân tay, khuôn mặt hoặc mã PIN của máy. Thay cho cả hai bước.",
    none: "Chưa có khóa nào.",
    name: "Tên để nhận ra khóa",
    thisDevice: "Máy này",
    add: "Thêm khóa truy cập",
    added: "Đã thêm khóa truy cập.",
    since: "từ {time}",
    remove: "Gỡ",
    removeNamed: "Gỡ khóa {name}",
    removed: "Đã gỡ khóa truy cập.",
    removeSure: "Khóa «{name}» sẽ không đăng nhập được nữa.",
    unnamed: "Khóa không tên",
    unsupported: "Ở địa chỉ này, trình duyệt này chưa dùng được khóa truy cập.",
    cancelled: "Chưa tạo khóa: thao tác đã bị hủy hoặc hết giờ.",
    known: "Máy này đã có khóa của tài khoản.",
    stale: "Phiên này đã mở hơn một ngày. Hãy đăng xuất, đăng nhập lại rồi thêm khóa.",
  },
  en: {
    title: "Passkeys",
    help: "Sign in without a password, by fingerprint, face or PIN of the device. It stands for both steps.",
    none: "There is none yet.",
    name: "A name to know it by",
    thisDevice: "This device",
    add: "Add a passkey",
    added: "The passkey was added.",
    since: "since {time}",
    remove: "Remove",
    removeNamed: "Remove the passkey {name}",
    removed: "The passkey was removed.",
    removeSure: "The passkey “{name}” will sign nobody in any more.",
    unnamed: "A passkey without a name",
    unsupported: "This browser cannot use passkeys at this address.",
    cancelled: "No passkey was made: it was cancelled, or took too long.",
    known: "This device has a passkey of the account already.",
    stale: "This session is more than a day old. Sign out and in again, then add the passkey.",
  },
});

/** What to tell of a passkey that came to nothing. */
export function passkeyProblem(
  outcome: Exclude<PasskeyOutcome, "done">,
  texts: (typeof passkeyWords)["vi"],
  own: (typeof ownWords)["vi"],
): string {
  if (outcome === "too-many") return own.tooMany;
  if (outcome === "signed-out") return own.signedOut;
  return outcome === "refused" || outcome === "offline" ? own.failed : texts[outcome];
}
