/** The process's environment: the only place that reads it. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;
