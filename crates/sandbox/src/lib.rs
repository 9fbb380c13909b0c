//! A server that speaks the registrars' protocols, with state, faults and a clock.
