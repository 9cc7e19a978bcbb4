export const accountPath = '/api/account';
export const ownSessionsPath = '/api/account/sessions';
export const peoplePath = '/api/people';
