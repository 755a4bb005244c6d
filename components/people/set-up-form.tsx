"use client";
import { type FormEvent, useEffect, useState } from "react";
import { ProblemNotice } from "@/components/people/problem-notice";
import { signInWithPassword } from "@/components/people/sign-in";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { api } from "@/lib/client/api";
import { FIRST_ADMIN_MARK } from "@/lib/domain/people/first-admin-mark";

/** Chooses a password with a one-time link; the link for the first admin asks for name and address too. */
export function SetUpForm() {
  const link = useLinkInAddress();
  const { call, isPending, problem, messages } = useCall();
  const [isDone, setDone] = useState(false);
  if (link === undefined) return <Skeleton lines={4} />;
  if (link === "") return <NoLink />;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].filter(([, value]) => value !== ""),
    );
    const password = String(given.password ?? "");
    const redeemed = await call<{ email: string }>(() =>
      api.post("/links/redeem", { password: "", ...given, link }),
    );
    if (!redeemed) return;
    setDone(true);
    // Where that fails, the sign-in page says why.
    await signInWithPassword(redeemed.data.email, password, "/");
    window.location.assign("/sign-in");
  };
  return (
    <form onSubmit={submit} method="post" className="grid max-w-form gap-4">
      <ProblemNotice problem={problem} />
      {link.startsWith(FIRST_ADMIN_MARK) ? <WhoAmI messages={messages} /> : null}
      <TextField
        label="New password"
        description="At least 12 characters. A sentence only you would think of is easy to remember and hard to guess."
        name="password"
        type="password"
        autoComplete="new-password"
        errorMessage={messages.password}
        isRequired
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending || isDone}>
          Save and sign in
        </Button>
      </div>
    </form>
  );
}

function WhoAmI({ messages }: { messages: Record<string, string> }) {
  return (
    <>
      <TextField label="Your name" name="name" autoComplete="name" errorMessage={messages.name} isRequired />
      <TextField
        label="E-mail address"
        description="You sign in with it."
        name="email"
        type="email"
        autoComplete="username"
        errorMessage={messages.email}
        isRequired
      />
    </>
  );
}

function NoLink() {
  return (
    <Notice
      tone="warn"
      title="This address is not complete"
      actions={<LinkButton href="/sign-in">Go to the sign-in page</LinkButton>}
    >
      Open the whole link that you were given. If it was used already, ask an admin for a new one.
    </Notice>
  );
}

/** The code behind "#", which only the browser sees; undefined until it has been looked at. */
function useLinkInAddress(): string | undefined {
  const [link, setLink] = useState<string>();
  useEffect(() => {
    const look = () => setLink(window.location.hash.slice(1));
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  return link;
}
