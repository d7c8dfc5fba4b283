//! A QR code as one path of an inline SVG, black on white in every theme, with the quiet border that readers need.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet border, in modules; four by ISO/IEC 18004.
const BORDER: i32 = 4;

/// A QR code. Shows nothing where the text is too long for one (about 2,300 bytes).
#[component]
pub fn Qr(
    /// What it holds.
    #[prop(into)]
    text: Signal<String>,
    /// What it is for, for screen readers.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let drawn = Memo::new(move |_| draw(&text.get()));
    move || {
        let label = label.clone();
        drawn.get().map(|Drawing { side, path }| {
            view! {
                <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=move || label.get() shape-rendering="crispEdges">
                    <rect width="100%" height="100%" fill="#fff" />
                    <path d=path fill="#000" />
                </svg>
            }
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Drawing {
    side: i32,
    path: String,
}

/// Draws the dark modules as horizontal runs.
fn draw(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + BORDER, y + BORDER));
            }
            x += run + 1;
        }
    }
    Some(Drawing { side: code.size() + 2 * BORDER, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_every_dark_module_and_the_quiet_border() {
        let text = "dvk:sông-lúa-gác-nắng-thuyền-chín";
        let drawing = draw(text).expect("a short text fits");
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("a short text fits");
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let drawn: usize = drawing
            .path
            .split('h')
            .skip(1)
            .step_by(2)
            .filter_map(|run| run.split('v').next()?.parse::<usize>().ok())
            .sum();
        assert_eq!(drawn, dark);
        assert!(drawing.path.starts_with("M4 4h7"), "the corner mark stands four modules in");
        assert_eq!(drawing.side, code.size() + 8);
    }

    #[test]
    fn a_text_too_long_for_a_code_draws_nothing() {
        assert_eq!(draw(&"x".repeat(3_000)), None);
    }
}
