//! The style's own promises: contrast of every pair of colours in both themes, no file forgotten.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::sheet::{FILES, ORDER};

/// Text and the grounds it stands on (WCAG 1.4.3: 4.5), as far as the components pair them.
const TEXT: &[(&str, &[&str])] = &[
    ("ink", &["canvas", "surface", "sunk", "brand-tint", "success-tint", "warning-tint", "danger-tint"]),
    ("ink-soft", &["canvas", "surface", "sunk", "brand-tint", "warning-tint"]),
    ("brand", &["canvas", "surface", "sunk", "brand-tint"]),
    ("brand-strong", &["canvas", "surface", "brand-tint"]),
    ("on-brand", &["brand", "brand-strong"]),
    ("on-danger", &["danger-ground", "danger-ground-strong"]),
    ("success", &["canvas", "surface", "success-tint"]),
    ("warning", &["canvas", "surface", "warning-tint"]),
    ("danger", &["canvas", "surface", "danger-tint"]),
    ("danger-strong", &["surface"]),
    ("on-head", &["head"]),
    ("on-head-soft", &["head"]),
];

/// Edges of controls and the focus ring, and what they stand against (WCAG 1.4.11: 3).
const EDGES: &[(&str, &[&str])] = &[
    ("control", &["canvas", "surface"]),
    ("focus", &["canvas", "surface", "sunk", "brand-tint", "success-tint", "warning-tint", "danger-tint"]),
    ("focus-on-head", &["head"]),
    ("brand", &["canvas", "surface"]),
    ("danger", &["canvas", "surface"]),
    ("danger-ground", &["canvas", "surface"]),
];

/// A colour's two values, light and dark.
fn pair(name: &str) -> [String; 2] {
    let tokens = FILES.iter().find(|(path, _)| *path == "tokens.css").expect("the tokens").1;
    let declaration = format!("--{name}: ");
    let start = tokens.find(&declaration).unwrap_or_else(|| panic!("no colour {name}")) + declaration.len();
    let value = tokens[start..].split(';').next().unwrap_or_default();
    match value.strip_prefix("light-dark(").and_then(|both| both.strip_suffix(')')) {
        Some(both) => {
            let (light, dark) = both.split_once(", ").expect("two colours");
            [light.to_owned(), dark.to_owned()]
        }
        None => [value.to_owned(), value.to_owned()],
    }
}

/// The relative luminance of an sRGB colour (WCAG 2.2, "relative luminance").
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            u8::from_str_radix(&colour[at..at + 2], 16).unwrap_or_else(|_| panic!("no colour: {colour}"));
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn check(pairs: &[(&str, &[&str])], wanted: f64) {
    for (above, grounds) in pairs {
        for ground in *grounds {
            for (theme, (one, other)) in
                ["light", "dark"].iter().zip(pair(above).iter().zip(pair(ground).iter()))
            {
                let has = contrast(one, other);
                assert!(has >= wanted, "{above} on {ground}, {theme}: {has:.2} is less than {wanted}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn text_stands_out_from_its_ground_in_both_themes() {
    check(TEXT, 4.5);
}

#[wasm_bindgen_test]
fn edges_and_the_focus_ring_stand_out_in_both_themes() {
    check(EDGES, 3.0);
}

#[wasm_bindgen_test]
fn the_measure_itself_is_right() {
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}

/// The sheets of single pages come and go with the pages; everything else is listed here and there.
#[wasm_bindgen_test]
fn the_order_names_every_file_once() {
    let named: Vec<_> =
        ORDER.lines().filter(|line| !line.is_empty() && !line.starts_with("pages/")).collect();
    let known: Vec<_> = FILES.iter().map(|(path, _)| *path).collect();
    assert_eq!(named, known);
    assert_eq!(named.first(), Some(&"layers.css"), "the layers are declared before anything is put into one");
}

#[wasm_bindgen_test]
fn the_style_loads_nothing_and_knows_no_left_or_right() {
    for (path, text) in FILES {
        for bad in [
            "url(",
            "@import",
            "@font-face",
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "text-align: left",
            "text-align: right",
            "float: left",
            "float: right",
        ] {
            assert!(!text.contains(bad), "{path} contains {bad}");
        }
        let in_layer = text.contains("@layer");
        assert!(in_layer, "{path} is outside the layers and would beat them all");
    }
}
