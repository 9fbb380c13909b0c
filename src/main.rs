//! Starts the app in the page.

use registrant_app::gallery::Gallery;

fn main() {
    leptos::mount::mount_to_body(Gallery);
}
