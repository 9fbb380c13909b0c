//! Starts the app in the page.

fn main() {
    registrant_app::start();
}
