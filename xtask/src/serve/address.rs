//! Where a server listens.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};

use anyhow::{Context as _, Result, bail};

/// An address with its port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    socket: SocketAddr,
    text: String,
}

impl Address {
    /// Reads `127.0.0.1:8080` or `[::1]:8080`.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let socket: SocketAddr = text
            .parse()
            .with_context(|| format!("{text:?} is no address with a port; write it as 127.0.0.1:8080"))?;
        if socket.port() == 0 {
            bail!("{text:?}: choose a port other than 0, so that the address can be told");
        }
        Ok(Self { socket, text: text.to_owned() })
    }

    /// What the environment variable says, or the default.
    pub(crate) fn from_environment(variable: &str, default: &str) -> Result<Self> {
        match std::env::var(variable) {
            Ok(text) if !text.is_empty() => Self::parse(&text).with_context(|| variable.to_owned()),
            _ => Self::parse(default),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Where a program on this machine reaches it.
    pub(crate) fn reachable(&self) -> SocketAddr {
        let mut socket = self.socket;
        if socket.ip().is_unspecified() {
            socket.set_ip(match socket {
                SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
                SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
            });
        }
        socket
    }

    /// The address as a browser on this machine takes it.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.reachable())
    }

    /// An error when another program listens there already, with the two ways to choose another port.
    pub(crate) fn check_free(&self, what: &str, option: &str, variable: &str) -> Result<()> {
        match TcpListener::bind(self.socket) {
            Ok(_) => Ok(()),
            Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
                "port {} is taken by another program, and {what} wants it. Stop that program, or choose another \
                 port: `cargo xtask serve {option} {}:{}`, or {variable} in the environment",
                self.socket.port(),
                self.socket.ip(),
                self.socket.port().wrapping_add(10).max(1024),
            ),
            Err(error) => Err(error).with_context(|| format!("{what} cannot listen on {}", self.text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_the_ways_out() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = Address::parse(&taken.local_addr().unwrap().to_string()).unwrap();
        let error = address.check_free("the app", "--listen", "REGISTRANT_LISTEN").unwrap_err().to_string();
        assert!(error.contains(&format!("port {} is taken", taken.local_addr().unwrap().port())), "{error}");
        assert!(error.contains("--listen") && error.contains("REGISTRANT_LISTEN"), "{error}");
    }

    #[test]
    fn every_interface_is_reached_by_the_loopback_address() {
        assert_eq!(Address::parse("0.0.0.0:8080").unwrap().url(), "http://127.0.0.1:8080");
        assert_eq!(Address::parse("[::]:8080").unwrap().url(), "http://[::1]:8080");
        assert!(Address::parse("8080").is_err());
    }
}
