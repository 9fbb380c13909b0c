// Says things politely, without moving the focus.
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const kept = 3;
const Announcer = createContext<(text: string) => void>(() => undefined);
export const useAnnouncer = () => useContext(Announcer);

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ number: number; text: string }[]>([]);
  const announce = useCallback((text: string) => {
    setSaid((before) => [...before, { number: (before.at(-1)?.number ?? 0) + 1, text }].slice(-kept));
  }, []);
  return (
    <Announcer.Provider value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-atomic="false">
        {said.map(({ number, text }) => (
          <p key={number}>{text}</p>
        ))}
      </div>
    </Announcer.Provider>
  );
}
