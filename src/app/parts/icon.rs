//! Icons as line drawings, 24 × 24, stroked with the colour of the text. Always beside words or an `aria-label`.
//! Path data: Lucide 1.62.0, ISC licence, some of them derived from Feather, MIT licence (see `NOTICE`).
//! Constants, so that a build holds only the icons that are used.

use leptos::prelude::*;
use leptos::tachys::view::IntoRender;

/// The inside of an icon's `<svg>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static str);

impl Icon {
    /// The icon as a view.
    pub fn draw(self) -> AnyView {
        view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" inner_html=self.0></svg> }
            .into_any()
    }
}

impl IntoRender for Icon {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.draw()
    }
}

/// Icon: the way back.
pub const BACK: Icon = Icon("<path d='m15 18-6-6 6-6'/>");
/// Icon: a row that leads on.
pub const FORWARD: Icon = Icon("<path d='m9 18 6-6-6-6'/>");
/// Icon: one place up.
pub const UP: Icon = Icon("<path d='m18 15-6-6-6 6'/>");
/// Icon: search.
pub const SEARCH: Icon = Icon("<path d='m21 21-4.34-4.34'/><circle cx='11' cy='11' r='8'/>");
/// Icon: close.
pub const CLOSE: Icon = Icon("<path d='M18 6 6 18'/><path d='m6 6 12 12'/>");
/// Icon: take a photo.
pub const CAMERA: Icon = Icon(
    "<path d='M13.997 4a2 2 0 0 1 1.76 1.05l.486.9A2 2 0 0 0 18.003 7H20a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2h1.997a2 2 0 0 0 1.759-1.048l.489-.904A2 2 0 0 1 10.004 4z'/><circle cx='12' cy='13' r='3'/>",
);
/// Icon: a remark.
pub const REMARK: Icon = Icon(
    "<path d='M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z'/>",
);
/// Icon: done.
pub const CHECK: Icon = Icon("<path d='M20 6 9 17l-5-5'/>");
/// Icon: a finished thing.
pub const CHECK_CIRCLE: Icon = Icon("<circle cx='12' cy='12' r='10'/><path d='m16 9-5.5 5.5L8 12'/>");
/// Icon: sealed.
pub const LOCK: Icon =
    Icon("<rect width='18' height='11' x='3' y='11' rx='2' ry='2'/><path d='M7 11V7a5 5 0 0 1 10 0v4'/>");
/// Icon: opened again.
pub const UNLOCK: Icon =
    Icon("<rect width='18' height='11' x='3' y='11' rx='2' ry='2'/><path d='M7 11V7a5 5 0 0 1 9.9-1'/>");
/// Icon: save to a file.
pub const DOWNLOAD: Icon =
    Icon("<path d='M12 15V3'/><path d='M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4'/><path d='m7 10 5 5 5-5'/>");
/// Icon: bring in from a file.
pub const UPLOAD: Icon =
    Icon("<path d='M12 3v12'/><path d='m17 8-5-5-5 5'/><path d='M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4'/>");
/// Icon: hand over to another app.
pub const SHARE: Icon = Icon(
    "<circle cx='18' cy='5' r='3'/><circle cx='6' cy='12' r='3'/><circle cx='18' cy='19' r='3'/><line x1='8.59' x2='15.42' y1='13.51' y2='17.49'/><line x1='15.41' x2='8.59' y1='6.51' y2='10.49'/>",
);
/// Icon: the day's work.
pub const TODAY: Icon = Icon(
    "<path d='M8 2v3'/><path d='M16 2v3'/><rect x='3' y='3' width='18' height='18' rx='2'/><path d='M3 9h18'/><path d='m9 15 2 2 4-4'/>",
);
/// Icon: models.
pub const MODELS: Icon = Icon(
    "<rect width='8' height='4' x='8' y='2' rx='1' ry='1'/><path d='M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2'/><path d='M12 11h4'/><path d='M12 16h4'/><path d='M8 11h.01'/><path d='M8 16h.01'/>",
);
/// Icon: exchange bundles.
pub const TRANSFER: Icon =
    Icon("<path d='M8 3 4 7l4 4'/><path d='M4 7h16'/><path d='m16 21 4-4-4-4'/><path d='M20 17H4'/>");
/// Icon: settings.
pub const SETTINGS: Icon = Icon(
    "<path d='M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915'/><circle cx='12' cy='12' r='3'/>",
);
/// Icon: a notice.
pub const INFO: Icon = Icon("<circle cx='12' cy='12' r='10'/><path d='M12 16v-4'/><path d='M12 8h.01'/>");
/// Icon: a warning.
pub const WARNING: Icon = Icon(
    "<path d='m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3'/><path d='M12 9v4'/><path d='M12 17h.01'/>",
);
/// Icon: undo.
pub const UNDO: Icon =
    Icon("<path d='M9 14 4 9l5-5'/><path d='M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11'/>");
/// Icon: redo.
pub const REDO: Icon =
    Icon("<path d='m15 14 5-5-5-5'/><path d='M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13'/>");
/// Icon: the bin.
pub const BIN: Icon = Icon(
    "<path d='M10 11v6'/><path d='M14 11v6'/><path d='M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6'/><path d='M3 6h18'/><path d='M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2'/>",
);
/// Icon: a printer.
pub const PRINTER: Icon = Icon(
    "<path d='M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2'/><path d='M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6'/><rect x='6' y='14' width='12' height='8' rx='1'/>",
);
/// Icon: more.
pub const PLUS: Icon = Icon("<path d='M5 12h14'/><path d='M12 5v14'/>");
/// Icon: less.
pub const MINUS: Icon = Icon("<path d='M5 12h14'/>");
/// Icon: a photo.
pub const IMAGE: Icon = Icon(
    "<rect width='18' height='18' x='3' y='3' rx='2' ry='2'/><circle cx='9' cy='9' r='2'/><path d='m21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21'/>",
);
/// Icon: zoom in.
pub const ZOOM_IN: Icon = Icon(
    "<circle cx='11' cy='11' r='8'/><line x1='21' x2='16.65' y1='21' y2='16.65'/><line x1='11' x2='11' y1='8' y2='14'/><line x1='8' x2='14' y1='11' y2='11'/>",
);
/// Icon: zoom out.
pub const ZOOM_OUT: Icon = Icon(
    "<circle cx='11' cy='11' r='8'/><line x1='21' x2='16.65' y1='21' y2='16.65'/><line x1='8' x2='14' y1='11' y2='11'/>",
);
/// Icon: a person.
pub const PERSON: Icon = Icon("<path d='M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2'/><circle cx='12' cy='7' r='4'/>");
/// Icon: people.
pub const PEOPLE: Icon = Icon(
    "<path d='M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2'/><path d='M16 3.128a4 4 0 0 1 0 7.744'/><path d='M22 21v-2a4 4 0 0 0-3-3.87'/><circle cx='9' cy='7' r='4'/>",
);
/// Icon: a date.
pub const CALENDAR: Icon =
    Icon("<path d='M8 2v3'/><path d='M16 2v3'/><rect x='3' y='3' width='18' height='18' rx='2'/><path d='M3 9h18'/>");
/// Icon: edit.
pub const EDIT: Icon = Icon(
    "<path d='M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z'/><path d='m15 5 4 4'/>",
);
/// Icon: storage.
pub const STORAGE: Icon = Icon(
    "<path d='M10 16h.01'/><path d='M2.212 11.577a2 2 0 0 0-.212.896V18a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-5.527a2 2 0 0 0-.212-.896L18.55 5.11A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z'/><path d='M21.946 12.013H2.054'/><path d='M6 16h.01'/>",
);
/// Icon: guidance.
pub const GUIDE: Icon = Icon(
    "<path d='M12 5v16'/><path d='M20.001 19A2 2 0 0022 17V5a2 2 0 00-1.999-2L16 3.002A5 5 0 0012 5a5 5 0 00-4-2H4a2 2 0 00-2 2v12a2 2 0 001.999 2H8a5 5 0 014 2 5 5 0 014-2z'/>",
);
/// Icon: help.
pub const HELP: Icon =
    Icon("<circle cx='12' cy='12' r='10'/><path d='M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3'/><path d='M12 17h.01'/>");
/// Icon: copy.
pub const COPY: Icon = Icon(
    "<rect width='14' height='14' x='8' y='8' rx='2' ry='2'/><path d='M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2'/>",
);
/// Icon: more actions.
pub const MORE: Icon =
    Icon("<circle cx='12' cy='12' r='1'/><circle cx='12' cy='5' r='1'/><circle cx='12' cy='19' r='1'/>");
/// Icon: a check list.
pub const LIST: Icon = Icon(
    "<path d='M13 5h8'/><path d='M13 12h8'/><path d='M13 19h8'/><path d='m3 17 2 2 4-4'/><path d='m3 7 2 2 4-4'/>",
);
