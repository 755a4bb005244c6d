import type { Metadata } from "next";
import { SetUpForm } from "@/components/people/set-up-form";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Choose a password" };

export default function SetUpPage() {
  return (
    <>
      <PageHeader title="Choose a password" lead="The link that brought you here works once." />
      <SetUpForm />
    </>
  );
}
