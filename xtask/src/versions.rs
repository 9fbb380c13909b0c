//! The versions of the tools that the commands install.

/// Builds the browser app. 0.22 needs a newer compiler than the project asks for.
pub(crate) const TRUNK: &str = "0.21.14";

/// The same number as the library `wasm-bindgen` in the workspace's `Cargo.toml`.
pub(crate) const WASM_BINDGEN: &str = "0.2.129";

/// Major version of the npm package that carries `wasm-opt`.
pub(crate) const BINARYEN: &str = "132";

/// Drives Firefox.
pub(crate) const GECKODRIVER: &str = "0.37.0";

/// What the browser app is compiled to.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binding_generator_and_its_tool_carry_the_same_number() {
        let manifest = std::fs::read_to_string(crate::workspace::root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("wasm-bindgen = \"={WASM_BINDGEN}\"")));
    }
}
