//! What deserves a second look at a visit, a team and the settings of a campaign, in sentences.

use ledger::Ledger;
use movement::campaign::Warning as OfCampaign;
use movement::person::{Recusal, Seat};
use movement::record::{Noun, title};
use movement::visit::Warning;

use super::{Lang, noun, office};

words! {
    NOT_TOLD = "Chưa gửi thông báo đến cơ sở.", "The unit has not been told.";
    told_of(day: &str) = "Cơ sở được báo ngày {day}; ngày khảo sát đã đổi. Xin báo lại rồi ghi ngày gửi hoặc ngày xác nhận mới.", "The unit was told of {day}; the day has changed since. Please tell it again and enter the new day of the notice or of its word.";
    not_in_notice(model: &str) = "“{model}” được đưa vào sau khi thông báo. Xin báo thêm.", "“{model}” was put in after the notice. Please tell its unit.";
    told_in_vain(model: &str) = "“{model}” đã thông báo nhưng không còn trong buổi khảo sát. Xin báo lại.", "The notice names “{model}”, which is no longer in the visit. Please tell its unit.";
    TOLD_AFTER = "Ngày gửi thông báo sau ngày khảo sát.", "The notice was sent after the day of the visit.";
    KNEW_BEFORE = "Ngày cơ sở xác nhận trước ngày gửi thông báo.", "The unit's word is dated before the notice was sent.";
    NO_MODEL = "Chưa có mô hình nào trong buổi khảo sát.", "No model is in the visit.";
    twice(model: &str, day: &str) = "“{model}” còn có trong buổi khảo sát khác, ngày {day}.", "“{model}” is in another visit as well, on {day}.";
    twice_dayless(model: &str) = "“{model}” còn có trong buổi khảo sát khác chưa định ngày.", "“{model}” is in another visit as well, which has no day yet.";
    OUTSIDE = "Ngày này ngoài thời gian khảo sát của đợt.", "The day lies outside the survey's time.";
    NO_TEAM = "Chưa phân công đoàn.", "No team is named.";
    seats(seats: &str) = "Đoàn còn thiếu: {seats}.", "The team lacks: {seats}.";
    of_unit(person: &str, model: &str) = "{person} không chấm “{model}” vì thuộc đơn vị đăng ký.", "{person} does not score “{model}”, being of its unit.";
    declared(person: &str, model: &str, reason: &str) = "{person} không chấm “{model}”: {reason}", "{person} does not score “{model}”: {reason}";
    gone(name: &str, models: usize) = "“{name}” không còn trong danh sách mà {models} mô hình đang ghi. Các mô hình đó vẫn giữ tên này; ghi lại tên vào danh sách để chọn được tiếp.",
        one(models) "“{name}” is no longer in the list, and {models} model has it. The model keeps the name; write the name into the list again to offer it.",
        "“{name}” is no longer in the list, and {models} models have it. They keep the name; write the name into the list again to offer it.";
    ENDS_FIRST = "Ngày kết thúc khảo sát sớm hơn ngày bắt đầu.", "The survey ends before it begins.";
    outside_year(year: u32) = "Ngày này không thuộc năm {year} của đợt thi đua.", "This day is not in {year}, the campaign's year.";
}

/// A warning about the settings of a campaign in a sentence.
pub fn of_campaign(lang: Lang, warning: &OfCampaign) -> String {
    match warning {
        OfCampaign::Gone { name, models, .. } => gone(lang, name, *models),
        OfCampaign::EndsBeforeItBegins => ENDS_FIRST.in_lang(lang).to_owned(),
        OfCampaign::OutsideYear { year, .. } => outside_year(lang, *year),
    }
}

/// A warning about a visit in a sentence.
pub fn warned(lang: Lang, ledger: &Ledger, warning: &Warning) -> String {
    match warning {
        Warning::NotTold => NOT_TOLD.in_lang(lang).to_owned(),
        Warning::ToldOf(day) => told_of(lang, &day.written()),
        Warning::NotInNotice(model) => not_in_notice(lang, &title(ledger, model)),
        Warning::ToldInVain(model) => told_in_vain(lang, &title(ledger, model)),
        Warning::ToldAfter => TOLD_AFTER.in_lang(lang).to_owned(),
        Warning::KnewBefore => KNEW_BEFORE.in_lang(lang).to_owned(),
        Warning::NoModel => NO_MODEL.in_lang(lang).to_owned(),
        Warning::Twice { model, day: Some(day) } => twice(lang, &title(ledger, model), &day.written()),
        Warning::Twice { model, day: None } => twice_dayless(lang, &title(ledger, model)),
        Warning::Outside => OUTSIDE.in_lang(lang).to_owned(),
        Warning::NoTeam => NO_TEAM.in_lang(lang).to_owned(),
        Warning::EmptySeats(empty) => seats(lang, &seat_names(lang, empty)),
        Warning::Aside { person, model, why } => {
            let (person, model) = (title(ledger, person), title(ledger, model));
            match why {
                Recusal::SameUnit(_) => of_unit(lang, &person, &model),
                Recusal::Declared(reason) => declared(lang, &person, &model, reason),
            }
        }
    }
}

/// The names of seats, in the order of the plan.
pub fn seat_names(lang: Lang, seats: &[Seat]) -> String {
    let named = seats.iter().filter_map(|seat| noun::key(Noun::Person, "seat", seat.key()));
    named.map(|text| text.in_lang(lang)).collect::<Vec<_>>().join(", ")
}

/// How the seats of a team are held: those that nobody holds, or that none is empty.
pub fn seats_of(lang: Lang, empty: &[Seat]) -> String {
    match empty {
        [] => office::SEATS_FULL.in_lang(lang).to_owned(),
        some => office::seats_empty(lang, &seat_names(lang, some)),
    }
}
