/** Who may knock: the office's people, their sessions, and the links that open the desk. */
export { findCompaniesWithUsers } from './company-user-store.ts';
export { findActor } from './find-actor.ts';
export { type DemoLink, issueDemoLinks } from './issue-demo-links.ts';
export { issueOperatorLink } from './issue-operator-link.ts';
export { issueSetUpLink } from './issue-set-up-link.ts';
export { nameUsers } from './store.ts';
export { type AccountRefusal, accountRefusals, operatorLinkRefusals } from './texts.ts';
