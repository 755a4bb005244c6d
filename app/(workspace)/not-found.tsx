import { PageFrame } from "@/components/shell/page-frame";
import { PageNotFound } from "@/components/workspace/page-not-found";

export default function NotFound() {
  return (
    <PageFrame>
      <PageNotFound />
    </PageFrame>
  );
}
