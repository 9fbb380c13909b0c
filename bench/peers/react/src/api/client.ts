// One call to the proxy.
import type { z } from "zod";
import { problem as problemBody, type Problem } from "./schemas";

/** Why something could not be read or done. */
export class Failure extends Error {
  constructor(
    readonly kind: "told" | "unreachable" | "malformed",
    readonly problem?: Problem,
  ) {
    super(problem?.code ?? kind);
  }
}

/** A key under which a request is carried out once, however often it is sent. */
export const newKey = (): string => crypto.randomUUID();

interface Options {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  key?: string;
  version?: number;
}

export async function call<Answer extends z.ZodType>(
  answer: Answer,
  path: string,
  { method = "GET", body, key, version }: Options = {},
): Promise<z.infer<Answer>> {
  const headers: Record<string, string> = {};
  if (method !== "GET") headers["x-registrant"] = "1";
  if (body !== undefined) headers["content-type"] = "application/json";
  if (key !== undefined) headers["idempotency-key"] = key;
  if (version !== undefined) headers["if-match"] = `"${version}"`;
  let response: Response;
  let text: string;
  try {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    response = await fetch(`/api/v1${path}`, { method, headers, body: sent, cache: "no-store" });
    text = await response.text();
  } catch {
    throw new Failure("unreachable");
  }
  let read: unknown;
  try {
    read = text === "" ? null : JSON.parse(text);
  } catch {
    throw new Failure("malformed");
  }
  if (response.ok) {
    const checked = answer.safeParse(read);
    if (checked.success) return checked.data;
    throw new Failure("malformed");
  }
  const told = problemBody.safeParse(read);
  throw told.success ? new Failure("told", told.data) : new Failure("malformed");
}

export const asFailure = (error: unknown): Failure => (error instanceof Failure ? error : new Failure("malformed"));
