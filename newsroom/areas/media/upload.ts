import { Upload } from "tus-js-client";
import type { Refusal } from "#kernel/refusal.ts";
import { RefusedError } from "#newsroom/api/client.ts";

/** A piece that a bad line carries well within the server's patience for one request. */
const CHUNK_BYTES = 2 * 1_048_576;
/** A line that drops out is tried again after these times, then the person is asked. */
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

export interface UploadedFile {
  readonly id: string;
  /** Whether the library did not have these bytes before. */
  readonly isNew: boolean;
  readonly file: { readonly fileName: string; readonly type: string };
}

/**
 * Sends a file in pieces; what broke off goes on where it was, also after the page was loaded again.
 *
 * @param onProgress told of how much is sent, 0 to 1.
 * @throws RefusedError when the file is not taken.
 */
export function uploadFile(
  file: File,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: "/api/newsroom/uploads",
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_MS,
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onProgress(total === 0 ? 0 : sent / total),
      onSuccess: ({ lastResponse }) => resolve(JSON.parse(lastResponse.getBody()) as UploadedFile),
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return status === 0 || status >= 500 || status === 409 || status === 423;
      },
      onError: (error) => reject(refusedIn(error) ?? error),
    });
    signal?.addEventListener("abort", () => void upload.abort(true), { once: true });
    void upload.findPreviousUploads().then(([previous]) => {
      if (previous !== undefined) upload.resumeFromPreviousUpload(previous);
      upload.start();
    });
  });
}

function refusedIn(error: unknown): RefusedError | undefined {
  const { originalResponse } = error as { originalResponse?: { getBody(): string } | null };
  try {
    const { refusal } = JSON.parse(originalResponse?.getBody() ?? "") as { refusal?: Refusal };
    return refusal === undefined ? undefined : new RefusedError(refusal);
  } catch {
    return undefined;
  }
}
