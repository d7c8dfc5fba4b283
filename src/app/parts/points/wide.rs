//! Points of a criterion whose maximum is too large for buttons: typed, with a step down and a step up at the sides.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::pad::most;
use super::reach::Reach;
use crate::app::parts::button::IconButton;
use crate::app::parts::field::TextField;
use crate::app::parts::icon;
use crate::app::words::{decimal, lang, parts};

/// The pad for large maxima.
#[component]
pub fn WidePad(
    reach: Reach,
    value: Signal<Option<i32>>,
    label: TextProp,
    give: Callback<i32>,
    disabled: Signal<bool>,
) -> impl IntoView {
    let wrong = RwSignal::new(false);
    let shown = Signal::derive(move || value.get().map(|points| decimal(lang(), points.into())).unwrap_or_default());
    let fault = MaybeProp::derive(move || {
        wrong.get().then(|| parts::points_wrong(lang(), &most(reach), &decimal(lang(), reach.step.into())))
    });
    let done = move |text: String| match read(&text).filter(|points| reach.allows(*points)) {
        Some(points) => {
            wrong.set(false);
            give.run(points);
        }
        None => wrong.set(!text.trim().is_empty()),
    };
    let step = move |up: bool| {
        wrong.set(false);
        if let Some(points) = reach.step_by(value.get_untracked(), up) {
            give.run(points);
        }
    };
    view! {
        <div class="pad-wide" role="group" aria-label=move || label.get()>
            <IconButton label=parts::LESS icon=icon::MINUS disabled on_press=move |()| step(false) />
            <TextField label=move || parts::points_typed(lang(), &most(reach)) value=shown fault keyboard="decimal" disabled on_done=done />
            <IconButton label=parts::PLUS icon=icon::PLUS disabled on_press=move |()| step(true) />
        </div>
    }
}

/// Reads `67`, `67,5` or `67.25` as hundredths; `None` for anything else.
fn read(text: &str) -> Option<i32> {
    let text = text.trim().replace('.', ",");
    let (whole, part) = text.split_once(',').unwrap_or((&text, ""));
    let digits = |said: &str| said.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let hundredths: i32 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<i32>().ok()?.checked_mul(100)?.checked_add(hundredths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_typed_with_a_comma_or_a_point_are_exact() {
        assert_eq!(read("67,5"), Some(6_750));
        assert_eq!(read(" 67.25 "), Some(6_725));
        assert_eq!(read("100"), Some(10_000));
        for wrong in ["", ",5", "1e3", "-1", "6,555", "NaN", "9,,5", "99999999999"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
