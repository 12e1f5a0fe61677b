import type { IncomingMessage } from "node:http";
import { type HttpResponse, Upload } from "tus-js-client";
import type { Person } from "#accounts/people.ts";

/** Who the header `x-person` names: stands in for sessions, which are not what uploads are about. */
export const personNamed = async (request: IncomingMessage): Promise<Person | undefined> => {
  const id = request.headers["x-person"];
  return typeof id === "string" ? { id, name: id, email: `${id}@example.vn`, grants: [] } : undefined;
};

export interface Sent {
  readonly status: number;
  readonly body: string;
  readonly url: string | null;
}

export interface SendOptions {
  readonly endpoint: string;
  readonly person?: string;
  readonly fileName: string;
  readonly chunkSize?: number;
  readonly retryDelays?: number[];
  readonly onProgress?: (sent: number) => void;
  readonly metadata?: Record<string, string>;
}

/** Sends a file as the newsroom's browser does. What is refused at last is an answer too. */
export function sendFile(bytes: Buffer, options: SendOptions): Promise<Sent> {
  return new Promise((resolve, reject) => {
    let last: HttpResponse | undefined;
    const upload = new Upload(bytes, {
      endpoint: options.endpoint,
      chunkSize: options.chunkSize ?? 1_048_576,
      retryDelays: options.retryDelays ?? [],
      metadata: { filename: options.fileName, ...options.metadata },
      headers: { "x-person": options.person ?? "phong-vien" },
      onProgress: (sent) => options.onProgress?.(sent),
      onAfterResponse: (_request, response) => {
        last = response;
      },
      onSuccess: () => resolve({ status: last?.getStatus() ?? 0, body: last?.getBody() ?? "", url: upload.url }),
      onError: (error) => {
        const response = "originalResponse" in error ? error.originalResponse : undefined;
        if (response == null) reject(error);
        else resolve({ status: response.getStatus(), body: response.getBody(), url: upload.url });
      },
    });
    upload.start();
  });
}
