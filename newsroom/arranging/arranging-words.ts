import { words } from "#newsroom/app/words.ts";

export const arrangingWords = words({
  vi: {
    save: "Lưu",
    saved: "Đã lưu. Bạn đọc thấy ngay.",
    unsaved: "Có thay đổi chưa lưu.",
    undo: "Bỏ thay đổi",
    leave: "Có thay đổi chưa lưu. Rời đi bây giờ thì mất. Vẫn rời đi?",
    offline:
      "Không kết nối được máy chủ. Thay đổi còn trên trang này nhưng chưa lưu: đừng đóng trang, bấm Lưu lại khi có mạng.",
    noSession:
      "Phiên làm việc đã hết. Thay đổi còn trên trang này nhưng chưa lưu: hãy đăng nhập lại ở một thẻ khác rồi bấm Lưu.",
    conflictTitle: "Người khác vừa lưu trước bạn",
    conflict: "{name} đã lưu trong lúc bạn đang sửa. Những gì bạn vừa sửa còn nguyên trên trang này, chưa ghi đè gì.",
    keepMine: "Lưu bản của tôi, thay bản kia",
    takeTheirs: "Xem bản vừa lưu, bỏ thay đổi của tôi",
    up: "Lên trên: {title}",
    down: "Xuống dưới: {title}",
    remove: "Bỏ ra: {title}",
    moved: "{title}: vị trí {at} trên {count}",
    drag: "Kéo để đổi chỗ",
  },
  en: {
    save: "Save",
    saved: "Saved. Readers see it now.",
    unsaved: "There are changes that are not saved.",
    undo: "Undo the changes",
    leave: "There are changes that are not saved. They are lost if you leave. Leave all the same?",
    offline:
      "The server cannot be reached. The changes are still on this page, but not saved: keep it open and save again.",
    noSession:
      "Your session has ended. The changes are still on this page, but not saved: sign in again in another tab, then save.",
    conflictTitle: "Somebody else saved before you",
    conflict: "{name} saved while you were at work. What you changed is still on this page, and has replaced nothing.",
    keepMine: "Save mine in place of theirs",
    takeTheirs: "See what was saved, drop my changes",
    up: "Move up: {title}",
    down: "Move down: {title}",
    remove: "Take out: {title}",
    moved: "{title}: place {at} of {count}",
    drag: "Drag to another place",
  },
});
