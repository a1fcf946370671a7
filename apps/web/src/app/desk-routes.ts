/** The screens of admins and auditors. The portal decides who is answered; these only do not offer what it would refuse. */
export const deskRoutes = [] as const;
