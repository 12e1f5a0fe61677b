export { alertsArea } from "./derive.ts";
export { listAlerts, nextAlertChange } from "./queries.ts";
