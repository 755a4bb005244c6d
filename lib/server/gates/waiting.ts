import "server-only";
import { Prisma } from "@/lib/server/generated/client";

/**
 * Cases (alias `u`) at a gate that nobody has decided: live, with something promised in a business case, 60, 90 or 180 days
 * after the launch. The rule of lib/domain/realised/gate, over all cases at once.
 */
export const atGate = Prisma.sql`(u.stage = 'live' and u."liveOn" <= current_date - 60
  and exists (select 1 from "BusinessCase" b where b."useCaseId" = u.id and b.version > 0)
  and not exists (select 1 from "ValueGate" g where g."useCaseId" = u.id and g."decidedAt" >= u."liveOn"
    and g.days >= case when u."liveOn" <= current_date - 180 then 180 when u."liveOn" <= current_date - 90 then 90 else 60 end))`;
