import type { ReactNode } from "react";
import { InterfaceProviders } from "@/components/shell/interface-providers";
import { Wordmark } from "@/components/shell/wordmark";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <InterfaceProviders>
      <div className="mx-auto max-w-form px-4 py-8 sm:px-6 sm:py-12">
        <header className="pb-8">
          <Wordmark />
        </header>
        <main>{children}</main>
      </div>
    </InterfaceProviders>
  );
}
