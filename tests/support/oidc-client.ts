/** How the app under test is known to the identity provider of the tests, which a spec starts when it needs it. */
export const oidcClient = {
  port: 4415,
  id: "tunefolio-tests",
  secret: "a client secret of the tests",
  roles: { "AI leads": "lead", "Privacy office": "reviewer:privacy" },
};
