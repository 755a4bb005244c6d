"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ToastRegion } from "@/components/ui/toast";

/** What the controls need above them: one locale on server and browser, client navigation, a place for messages. */
export function InterfaceProviders({ children }: { children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={(href) => router.push(href as Route)}>
        <ToastRegion>{children}</ToastRegion>
      </RouterProvider>
    </I18nProvider>
  );
}
