export { alertsArea } from "./derive.ts";
export type { AlertContent } from "./model.ts";
export { listAlerts, nextAlertChange } from "./queries.ts";
