// What the screens read and do.
import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { call, Failure } from "./client";
import * as s from "./schemas";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && error instanceof Failure && error.kind === "unreachable" },
  },
});

const at = encodeURIComponent;
const domains = s.page(s.domainSummary);
const contacts = s.page(s.contactSummary);
const tasks = s.page(s.task);
const changes = s.page(s.ownerChange);

export const useSession = () =>
  useQuery({ queryKey: ["session"], queryFn: () => call(s.session, "/session"), staleTime: Infinity });
export const signIn = (persona: string) => call(s.session, "/session", { method: "POST", body: { persona } });
export const signOut = () => call(z.unknown(), "/session", { method: "DELETE" });

export const useDomains = (limit: number, cursor?: string | null) =>
  useQuery({
    queryKey: ["domains", limit, cursor],
    queryFn: () => call(domains, `/domains?limit=${limit}${cursor ? `&cursor=${at(cursor)}` : ""}`),
  });
export const useDomain = (connection: string, name: string) =>
  useQuery({
    queryKey: ["domain", connection, name],
    queryFn: () => call(s.domain, `/domains/${at(connection)}/${at(name)}`),
  });
export const useOutlook = (connection: string, name: string) =>
  useQuery({
    queryKey: ["outlook", connection, name],
    queryFn: () => call(s.outlook, `/domains/${at(connection)}/${at(name)}/outlook`),
  });
export const useTradeForm = (connection: string, name: string) =>
  useQuery({
    queryKey: ["trade-form", connection, name],
    queryFn: () => call(s.form, `/domains/${at(connection)}/${at(name)}/form`),
    staleTime: Infinity,
  });

export const useContacts = (cursor?: string | null) =>
  useQuery({
    queryKey: ["contacts", cursor],
    queryFn: () => call(contacts, `/contacts?limit=100${cursor ? `&cursor=${at(cursor)}` : ""}`),
  });
export const useContactForm = (connection: string, id: string) =>
  useQuery({
    queryKey: ["contact-form", connection, id],
    queryFn: () => call(s.form, `/contacts/${at(connection)}/${at(id)}/form`),
    // A form that is being filled in is not built anew by what comes later.
    staleTime: Infinity,
    gcTime: 0,
  });
export interface ContactEdit {
  fields: s.Fields;
  agent: s.Agent;
  consents: string[];
}
export const editContact = ({ connection, id }: s.Contact, body: ContactEdit, key: string) =>
  call(s.contactSaved, `/contacts/${at(connection)}/${at(id)}`, { method: "PUT", body, key });

export const useTasks = () => useQuery({ queryKey: ["tasks"], queryFn: () => call(tasks, "/tasks") });

export const useOwnerChanges = () =>
  useQuery({ queryKey: ["owner-changes"], queryFn: () => call(changes, "/owner-changes") });
export const useOwnerChange = (id: string) =>
  useQuery({
    queryKey: ["owner-change", id],
    queryFn: () => readOwnerChange(id),
    refetchInterval: ({ state }) => (state.data !== undefined && isRunning(state.data.state) ? 10_000 : false),
  });
export const readOwnerChange = (id: string) => call(s.ownerChange, `/owner-changes/${at(id)}`);
export const startOwnerChange = (body: { connection: string; domain: string; fields?: s.Fields }, key: string) =>
  call(s.ownerChange, "/owner-changes", { method: "POST", body, key });
export const patchOwnerChange = (id: string, body: s.DraftPatch, version: number) =>
  call(s.ownerChange, `/owner-changes/${at(id)}`, { method: "PATCH", body, version });
export const act = (id: string, what: "quote" | "submit" | "resend" | "cancel", key: string, body?: unknown) =>
  call(s.ownerChange, `/owner-changes/${at(id)}/${what}`, { method: "POST", body, key });

/** Takes in an answer that is newer than what is here. */
export function usePutOwnerChange() {
  const client = useQueryClient();
  return (change: s.OwnerChange) =>
    client.setQueryData<s.OwnerChange>(["owner-change", change.id], (here) =>
      here !== undefined && here.version > change.version ? here : change,
    );
}

export const registryForm = (number: string, country: string) =>
  call(s.phoneNumber, `/phone-numbers?number=${at(number)}${country === "" ? "" : `&country=${at(country)}`}`);

export const isFinal = (state: s.State) => ["applied", "refused", "expired", "cancelled", "failed"].includes(state);
export const isRunning = (state: s.State) => state !== "draft" && !isFinal(state);
