//! The built app: from a folder, or from the binary.

use crate::state::AppState;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, Method, StatusCode, header};
use std::path::Path;
use tower_http::services::{ServeDir, ServeFile};

/// A file with a hash in its name never changes.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

/// Serves the app. Every address that is no file is one of the app's own and gets its page.
pub(crate) fn router(folder: Option<&Path>) -> Router<AppState> {
    let routes = match folder {
        Some(folder) => from_folder(folder),
        None => embedded(),
    };
    routes.layer(from_fn(cached))
}

fn from_folder(folder: &Path) -> Router<AppState> {
    let page = ServeFile::new(folder.join("index.html")).precompressed_br();
    let files = ServeDir::new(folder).precompressed_br().append_index_html_on_directories(true);
    Router::new().fallback_service(files.fallback(page))
}

async fn cached(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let hashed = is_hashed(path);
    let wants_page = !is_file(path);
    let plain = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = next.run(request).await;
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !plain {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    if is_page && !wants_page && !hashed {
        return StatusCode::NOT_FOUND.into_response();
    }
    let rule = if hashed && !is_page { FOR_EVER } else { ASK_EACH_TIME };
    response.headers_mut().insert(header::CACHE_CONTROL, rule);
    response
}

/// Whether an address is one of a file rather than of a page. A missing file is missing; answering the page instead
/// would only hide it. Files lie at the top and in `locales/`; the dot of a domain's page names no file.
fn is_file(path: &str) -> bool {
    let below = path.trim_start_matches('/');
    below.starts_with("locales/") || (!below.contains('/') && below.contains('.'))
}

/// Whether a name carries a hash of its content: `registrant-app-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '_', '.'])
        .any(|part| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(not(feature = "embed-app"))]
fn embedded() -> Router<AppState> {
    let missing = "The app is not part of this build: name the folder it was built into with --app-dir.";
    Router::new().fallback(move || async move { (StatusCode::NOT_FOUND, missing) })
}

#[cfg(feature = "embed-app")]
fn embedded() -> Router<AppState> {
    Router::new().fallback(embed::serve)
}

#[cfg(feature = "embed-app")]
mod embed {
    //! The app inside the binary.

    use axum::extract::Request;
    use axum::response::{IntoResponse, Response};
    use http::{HeaderValue, StatusCode, header};

    #[derive(rust_embed::RustEmbed)]
    #[folder = "$CARGO_MANIFEST_DIR/../../dist"]
    struct Built;

    pub(super) async fn serve(request: Request) -> Response {
        let path = request.uri().path().trim_start_matches('/');
        let (name, file) = match Built::get(path) {
            Some(file) if !path.is_empty() => (path, file),
            _ => match Built::get("index.html") {
                Some(page) => ("index.html", page),
                None => return StatusCode::NOT_FOUND.into_response(),
            },
        };
        let brotli = request
            .headers()
            .get(header::ACCEPT_ENCODING)
            .is_some_and(|it| it.as_bytes().windows(2).any(|w| w == b"br"));
        let packed = brotli.then(|| Built::get(&format!("{name}.br"))).flatten();
        let kind = media_type(name);
        let mut response = match packed {
            Some(packed) => {
                let mut response = packed.data.into_response();
                response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
                response
            }
            None => file.data.into_response(),
        };
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        response
    }

    fn media_type(name: &str) -> &'static str {
        match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js" | "mjs") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml",
            Some("webmanifest") => "application/manifest+json",
            Some("txt") => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_file, is_hashed};

    #[test]
    fn the_dot_of_a_domain_names_no_file() {
        for page in
            ["/", "/domains/ovhcloud/example.com", "/domains/ovhcloud/example.com/owner-change", "/inbox"]
        {
            assert!(!is_file(page), "{page}");
        }
        for file in ["/app-c7fbb1682dadba31.css", "/locales/fr.0123456789abcdef.json", "/favicon.ico"] {
            assert!(is_file(file), "{file}");
        }
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("/registrant-app-3ac7100e7edd2edf_bg.wasm"));
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/domains/ovhcloud/example.com"));
    }
}
