export {
  countAccounts,
  createAccount,
  emailFits,
  foldEmail,
  type NewAccount,
  type Role,
} from './accounts.ts';
export { ADDRESS_HEADER } from './address-header.ts';
export {
  type Auth,
  type AuthOptions,
  type Caller,
  createAuth,
  trustedOrigins,
} from './auth.ts';
export { AuthFailure, type AuthFailureCode } from './errors.ts';
export { createFirstAdminLink, ensureAdmin } from './first-admin.ts';
export { acceptLink, createLink, type LinkPurpose, type LinkView, type NewLink, readLink } from './links.ts';
export { PASSWORD_MAX, PASSWORD_MIN, passwordFits } from './passwords.ts';
export { type RateRule, takeTurn } from './rate.ts';
export { changeAccess, changeRole, endSessions } from './users.ts';
export { ensureWorkspace } from './workspace.ts';
