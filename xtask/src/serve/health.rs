//! Whether a server answers yet.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use super::address::Address;

/// Whether `GET path` is answered with a status of success.
pub(crate) fn answers(address: &Address, path: &str) -> bool {
    status(address, path).is_some_and(|status| (200..300).contains(&status))
}

fn status(address: &Address, path: &str) -> Option<u16> {
    let socket = address.reachable();
    let limit = Duration::from_secs(2);
    let mut connection = TcpStream::connect_timeout(&socket, limit).ok()?;
    connection.set_read_timeout(Some(limit)).ok()?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: {socket}\r\nconnection: close\r\n\r\n");
    // In one piece: a server that answers before it has read all of it would take its answer back by closing.
    connection.write_all(request.as_bytes()).ok()?;
    // `HTTP/1.1 200`
    let mut line = [0; 12];
    connection.read_exact(&mut line).ok()?;
    std::str::from_utf8(&line).ok()?.strip_prefix("HTTP/1.1 ")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    fn answering(answer: &'static str) -> Address {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = Address::parse(&listener.local_addr().unwrap().to_string()).unwrap();
        std::thread::spawn(move || {
            let (mut connection, _) = listener.accept().unwrap();
            let mut request = [0; 1024];
            let _ = connection.read(&mut request).unwrap();
            connection.write_all(answer.as_bytes()).unwrap();
        });
        address
    }

    #[test]
    fn only_success_counts() {
        assert!(answers(&answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"), "/healthz"));
        assert!(!answers(&answering("HTTP/1.1 503 Service Unavailable\r\n\r\n"), "/healthz"));
        assert!(!answers(&answering("hello"), "/healthz"));
    }
}
