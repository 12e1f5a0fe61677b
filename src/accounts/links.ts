import { NEWSROOM_PATH } from "#web/newsroom/paths.ts";

/** What stands after the # is never sent to a server, nor kept in its logs. */
export const invitationLink = (publicUrl: string, token: string): string =>
  `${publicUrl}${NEWSROOM_PATH}/loi-moi#${token}`;

/** Where a new password is chosen; the token is good once. */
export const resetLink = (publicUrl: string, token: string): string =>
  `${publicUrl}${NEWSROOM_PATH}/dat-lai-mat-khau#${token}`;
