//! Server-sent events out of bytes (HTML standard, section 9.2.6), as far as the proxy sends them: names and data.

/// What has come and is no whole event yet.
#[derive(Default)]
pub struct Events {
    line: Vec<u8>,
    name: String,
    data: Option<String>,
}

impl Events {
    /// Takes in what came, however it was cut into pieces, and gives the events that are whole: name and data.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<(String, String)> {
        let mut whole = Vec::new();
        for byte in bytes {
            if *byte == b'\n' {
                let line = std::mem::take(&mut self.line);
                let line = String::from_utf8_lossy(&line);
                whole.extend(self.take_line(line.trim_end_matches('\r')));
            } else {
                self.line.push(*byte);
            }
        }
        whole
    }

    fn take_line(&mut self, line: &str) -> Option<(String, String)> {
        if line.is_empty() {
            let name = std::mem::take(&mut self.name);
            return self.data.take().map(|data| (name, data));
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.name),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            // Comments (a colon first), and what nobody here needs.
            _ => {}
        }
        None
    }
}
