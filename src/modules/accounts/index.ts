/** Who may knock: the office's people, their sessions, and the links that open the desk. */
export { findActor } from './find-actor.ts';
