import { escapeHtml } from "#richtext/escape.ts";
import type { Message } from "./mail.ts";

/** What happened to the ways by which somebody signs in. */
export type Notice =
  | "password-changed"
  | "second-factor-on"
  | "second-factor-off"
  | "passkey-added"
  | "passkey-removed"
  | "recovery-codes-made"
  | "provider-linked"
  | "token-made";

/** One message in one language. */
interface Wording {
  readonly subject: string;
  readonly before: readonly string[];
  /** What a link is called; there is none without. */
  readonly link?: string;
  readonly after: readonly string[];
}

/** What is said in a message; which language its reader prefers nobody knows yet, so each says it in both. */
export function invitationMessage(siteName: string, link: string): Message {
  return write(link, {
    vi: {
      subject: `Lời mời vào tòa soạn ${siteName}`,
      before: ["Xin chào,", `Bạn được mời làm việc trong tòa soạn của ${siteName}. Hãy đặt mật khẩu tại đây:`],
      link: "Nhận lời mời",
      after: [
        "Đường dẫn dùng được một lần, trong 7 ngày. Đừng chuyển tiếp thư này.",
        "Nếu bạn không chờ lời mời nào, cứ bỏ qua thư này.",
      ],
    },
    en: {
      subject: `Invitation to the newsroom of ${siteName}`,
      before: ["Hello,", `You are invited to work in the newsroom of ${siteName}. Choose your password here:`],
      link: "Accept the invitation",
      after: [
        "The link works once, for 7 days. Do not pass this message on.",
        "If you expect no invitation, ignore this message.",
      ],
    },
  });
}

export function resetMessage(siteName: string, link: string): Message {
  return write(link, {
    vi: {
      subject: `Đặt lại mật khẩu, ${siteName}`,
      before: ["Xin chào,", `Có người xin đặt lại mật khẩu của bạn trong tòa soạn ${siteName}.`],
      link: "Đặt mật khẩu mới",
      after: [
        "Đường dẫn dùng được một lần, trong 1 giờ.",
        "Nếu không phải bạn xin, cứ bỏ qua thư này: mật khẩu vẫn như cũ.",
      ],
    },
    en: {
      subject: `A new password, ${siteName}`,
      before: ["Hello,", `Somebody asked for a new password for your account in the newsroom of ${siteName}.`],
      link: "Choose a new password",
      after: [
        "The link works once, for 1 hour.",
        "If it was not you, ignore this message: your password stays as it is.",
      ],
    },
  });
}

const HAPPENED: Readonly<Record<Notice, { readonly vi: string; readonly en: string }>> = {
  "provider-linked": {
    vi: "Một tài khoản ở nơi cấp tài khoản chung vừa được nối với tài khoản của bạn, và đăng nhập được bằng nó.",
    en: "An account with the provider was linked to yours just now, and signs in by it.",
  },
  "token-made": {
    vi: "Một mã cho phần mềm vừa được tạo dưới tên bạn.",
    en: "A token for a script was made in your name just now.",
  },
  "password-changed": {
    vi: "Mật khẩu của bạn vừa được thay đổi.",
    en: "Your password was changed just now.",
  },
  "second-factor-on": {
    vi: "Đăng nhập hai bước vừa được bật cho tài khoản của bạn.",
    en: "Two-step sign-in was turned on for your account just now.",
  },
  "second-factor-off": {
    vi: "Đăng nhập hai bước vừa được tắt cho tài khoản của bạn.",
    en: "Two-step sign-in was turned off for your account just now.",
  },
  "passkey-added": {
    vi: "Một khóa truy cập (passkey) mới vừa được thêm vào tài khoản của bạn.",
    en: "A new passkey was added to your account just now.",
  },
  "passkey-removed": {
    vi: "Một khóa truy cập (passkey) vừa bị gỡ khỏi tài khoản của bạn.",
    en: "A passkey was removed from your account just now.",
  },
  "recovery-codes-made": {
    vi: "Mã khôi phục mới vừa được tạo cho tài khoản của bạn; mã cũ không còn dùng được.",
    en: "New recovery codes were made for your account just now; the old ones no longer work.",
  },
};

export function noticeMessage(siteName: string, notice: Notice): Message {
  const { vi, en } = HAPPENED[notice];
  return write(undefined, {
    vi: {
      subject: `Tài khoản của bạn trong tòa soạn ${siteName} vừa thay đổi`,
      before: ["Xin chào,", vi],
      after: ["Nếu không phải bạn làm, hãy báo ngay cho người quản trị."],
    },
    en: {
      subject: `Your account in the newsroom of ${siteName} was changed`,
      before: ["Hello,", en],
      after: ["If it was not you, tell your administrator at once."],
    },
  });
}

function write(link: string | undefined, { vi, en }: { readonly vi: Wording; readonly en: Wording }): Message {
  const text = (wording: Wording) =>
    [...wording.before, ...(link === undefined ? [] : [`${wording.link}: ${link}`]), ...wording.after].join("\n\n");
  const html = (wording: Wording, language: string) =>
    [
      `<div lang="${language}">`,
      ...wording.before.map(paragraph),
      ...(link === undefined
        ? []
        : [`<p><a href="${escapeHtml(link)}">${escapeHtml(wording.link ?? link)}</a></p>`, paragraph(link)]),
      ...wording.after.map(paragraph),
      "</div>",
    ].join("\n");
  return {
    // A header is one line, whatever a site calls itself.
    subject: vi.subject.replace(/\s+/g, " "),
    text: `${text(vi)}\n\n--------\n\n${en.subject}\n\n${text(en)}\n`,
    html: `<!doctype html>\n<html>\n<body>\n${html(vi, "vi")}\n<hr>\n${html(en, "en")}\n</body>\n</html>\n`,
  };
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
