import type { Child } from "hono/jsx";
import type { Link } from "../views.ts";

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly text?: string;
  readonly actions?: readonly Link[];
  readonly children?: Child;
}

export const EmptyState = ({ title, text, actions = [], children }: EmptyStateProps) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {text && <p>{text}</p>}
    {children}
    {actions.length > 0 && (
      <p class="empty-actions">
        {actions.map((action) => (
          <a class="button" href={action.href}>
            {action.title}
          </a>
        ))}
      </p>
    )}
  </div>
);
