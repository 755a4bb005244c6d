/** Stands before the code in the link for the first admin, so that the page knows to ask for name and address. */
export const FIRST_ADMIN_MARK = "admin.";
