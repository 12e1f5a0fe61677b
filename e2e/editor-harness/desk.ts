import type { FoundItem, ItemFinder, MediaKind, MediaPicker, PickedMedia } from "#newsroom/editor/media.ts";

const PICKED: Readonly<Record<MediaKind, readonly PickedMedia[]>> = {
  picture: [{ mediaId: "anh-cong-lang", fileName: "cong-lang.jpg" }],
  file: [{ mediaId: "bieu-mau", fileName: "bieu-mau.docx" }],
  video: [{ mediaId: "le-hoi", fileName: "le-hoi.mp4" }],
  audio: [{ mediaId: "phat-thanh", fileName: "phat-thanh.mp3" }],
};

const ITEMS: readonly FoundItem[] = [
  { id: "k3v9x2ab4cde", title: "Khai hội làng Đình Bảng", kind: "article", path: "/tin/khai-hoi-k3v9x2ab4cde" },
  { id: "m4w8y3bc5def", title: "15/QĐ-UBND: Về việc sửa đường", kind: "document", path: "/van-ban/15-m4w8y3bc5def" },
];

export interface UploadsOfDesk {
  /** Names of the files that came, in their order. */
  readonly names: string[];
  /** Each upload ends when this is called; a refusal is an answer too. */
  end(isStored: boolean): void;
}

/** A store of files and a finder without a server. */
export function newDesk(): { media: MediaPicker; items: ItemFinder; uploads: UploadsOfDesk } {
  const names: string[] = [];
  const waiting: ((isStored: boolean) => void)[] = [];
  const store = async (file: File): Promise<PickedMedia> => {
    names.push(file.name);
    const isStored = await new Promise<boolean>((resolve) => waiting.push(resolve));
    if (!isStored) throw new Error("refused");
    return { mediaId: `tep-${names.indexOf(file.name) + 1}`, fileName: file.name };
  };
  return {
    media: {
      pick: async (kind) => PICKED[kind],
      upload: (files) => Promise.all(files.map(store)),
      address: (mediaId) => `/media/${mediaId}.svg`,
      fileName: (mediaId) =>
        Object.values(PICKED)
          .flat()
          .find((one) => one.mediaId === mediaId)?.fileName,
    },
    items: {
      find: async (query, kind) =>
        ITEMS.filter(
          (item) =>
            (kind === undefined || item.kind === kind) && item.title.toLowerCase().includes(query.toLowerCase()),
        ),
      titleOf: async (id) => ITEMS.find((item) => item.id === id)?.title,
    },
    uploads: {
      names,
      end: (isStored) => {
        for (const end of waiting.splice(0)) end(isStored);
      },
    },
  };
}
