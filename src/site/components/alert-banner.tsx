import type { Lang, Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

export type AlertLevel = "announcement" | "minor" | "major" | "emergency";

export interface AlertView {
  readonly id: string;
  readonly level: AlertLevel;
  readonly title: string;
  readonly text?: string | undefined;
  readonly href?: string | undefined;
  /** Absent: "See details". */
  readonly linkTitle?: string | undefined;
  readonly lang?: Lang | undefined;
}

interface AlertBannerProps {
  readonly alerts: readonly AlertView[];
  readonly ui: Ui;
  /** What the region is called, where it is not the one of the whole site: no two regions share a name. */
  readonly label?: string;
}

/** Above everything, gravest first. The level is said in a word and a sign, not by colour alone. */
export const AlertBanner = ({ alerts, ui, label = ui.words.chrome.alerts }: AlertBannerProps) =>
  alerts.length === 0 ? null : (
    <section class="alerts" aria-label={label}>
      {alerts.map((alert) => (
        <Alert alert={alert} ui={ui} />
      ))}
    </section>
  );

const Alert = ({ alert, ui }: { readonly alert: AlertView; readonly ui: Ui }) => (
  <div class={`alert alert-${alert.level}`} lang={alert.lang}>
    <div class="frame alert-inner">
      <Icon name={alert.level === "announcement" ? "info" : "warning"} />
      <p>
        <strong class="alert-level">{ui.words.chrome.alertLevel[alert.level]}</strong>{" "}
        <strong>{sentence(alert.title)}</strong> {alert.text}{" "}
        {alert.href !== undefined && <a href={alert.href}>{alert.linkTitle ?? ui.words.chrome.alertMore}</a>}
      </p>
    </div>
  </div>
);

/** Said aloud, a title without a full stop would run into the text. */
const sentence = (title: string): string => (/[.!?…:]$/.test(title) ? title : `${title}.`);
