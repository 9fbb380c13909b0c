// What is the same on every step: saving, and going on to the step that comes next.
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { asFailure } from "../api/client";
import { patchOwnerChange, readOwnerChange, usePutOwnerChange } from "../api/queries";
import type { DraftPatch, OwnerChange, Step, Terms } from "../api/schemas";

/** Ends the address of a step that was opened to change one answer. */
export const toCheck = "?then=check";

export function stepsUnder(terms: Terms): Step[] {
  const options = terms.agents.length > 0 || terms.lock_opt_out || terms.registry_terms;
  const payment = terms.ordered || terms.retraction_waiver;
  const steps: (Step | false)[] = ["owner", "details", "meaning", options && "options", payment && "payment", "check"];
  return steps.filter((step) => step !== false);
}

/** Saves a part of the draft; saves of one owner change go out one after the other. */
export function useSave(id: string) {
  const put = usePutOwnerChange();
  return useMutation({
    scope: { id },
    mutationFn: async (patch: DraftPatch) => {
      const here = latest.get(id) ?? (await readOwnerChange(id)).version;
      return patchOwnerChange(id, patch, here);
    },
    onSuccess: (change) => {
      latest.set(id, change.version);
      put(change);
    },
    onError: async (error) => {
      if (asFailure(error).problem?.code !== "version_conflict") return;
      // The newest version comes in, so that the next press is about what is there now; what is typed stays.
      const change = await readOwnerChange(id);
      latest.set(id, change.version);
      put(change);
    },
  });
}

const latest = new Map<string, number>();
/** What has been read elsewhere is the version that the next save is made for. */
export function remember({ id, version }: OwnerChange) {
  latest.set(id, Math.max(version, latest.get(id) ?? 0));
}

export function useGoing(change: OwnerChange, from: Step) {
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const save = useSave(change.id);
  const steps = stepsUnder(change.terms);
  const changing = query.get("then") === "check";
  // Another owner has other details, which are looked at as well.
  const next = changing && from !== "owner" ? "check" : (steps[steps.indexOf(from) + 1] ?? "check");
  const rest = changing && next !== "check" ? toCheck : "";
  return {
    busy: save.isPending,
    error: save.error,
    on: (patch: DraftPatch) =>
      save.mutate(
        { ...patch, step: next },
        { onSuccess: () => void navigate(`/owner-changes/${change.id}/${next}${rest}`) },
      ),
  };
}
