export { alertsArea } from "./derive.ts";
export { hasAlertsOfPages, listAlerts, nextAlertChange } from "./queries.ts";
