/** Signs in with a password and goes on to `next`. Comes back only when that failed, with the reason. */
export function signInWithPassword(email: string, password: string, next: string): Promise<string> {
  return enter("callback/password", { email, password, next });
}

/** Signs in as one of the sample people. */
export function signInAsSample(person: string, next: string): Promise<string> {
  return enter("callback/sample", { person, next });
}

/** Goes to the identity provider: by script, because a browser does not let a form be sent on to another site. */
export function signInWithProvider(next: string): Promise<string> {
  return enter("signin/oidc", { next });
}

const noAnswer = "The server did not answer. Check your connection and try again.";

async function enter(operation: string, given: Record<string, string>): Promise<string> {
  const csrfToken = await readCsrfToken();
  if (!csrfToken) return noAnswer;
  const response = await fetch(`/api/auth/${operation}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ csrfToken, ...given }),
  }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as { url?: string; detail?: string } | null;
  if (!response?.ok || !answer?.url) return answer?.detail ?? noAnswer;
  // A password manager, and the page itself, are told by a whole new page that signing in has worked.
  window.location.assign(
    operation === "signin/oidc" ? answer.url : new URL(answer.url).pathname + new URL(answer.url).search,
  );
  return new Promise<string>(() => {});
}

async function readCsrfToken(): Promise<string | undefined> {
  const answer = await fetch("/api/auth/csrf")
    .then((response) => response.json() as Promise<{ csrfToken?: string }>)
    .catch(() => null);
  return answer?.csrfToken;
}
