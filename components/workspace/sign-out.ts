/** Signs out and goes to the sign-in page. Comes back only when that failed, with the reason. */
export async function signOut(): Promise<string> {
  const csrfToken = await fetch("/api/auth/csrf")
    .then((response) => response.json() as Promise<{ csrfToken?: string }>)
    .then((answer) => answer.csrfToken)
    .catch(() => undefined);
  const response = await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ csrfToken }),
  }).catch(() => null);
  if (!response?.ok) return "The server did not sign you out. Check your connection and try again.";
  window.location.assign("/sign-in");
  return new Promise<string>(() => {});
}
