//! What the keys of closed lists are called.

use movement::inspection::Answer;
use movement::media::Channel;
use movement::model::{ModelKind, Newness, Outcome, Subject};
use movement::money::Flow;
use movement::person::Seat;
use movement::record::Noun;
use movement::report::Period;
use movement::unit::UnitKind;
use movement::visit::Preparation;

use crate::app::words::{Text, conflicts as c, model as m};

words! {
    MET = "Đạt", "Met";
    PARTLY = "Đạt một phần", "Partly met";
    NOT_MET = "Chưa đạt", "Not met";
    WEBSITE = "Trang thông tin điện tử", "Website";
    LOCAL = "Hệ thống thông tin cơ sở", "Local information system";
    SOCIAL = "Mạng xã hội", "Social media";
    RADIO = "Đài phát thanh không dây", "Wireless radio";
    MEETING = "Họp thôn", "Village meeting";
    OTHER = "Khác", "Other";
    RECOGNISED = "Công nhận", "Recognised";
    EXEMPLARY = "Công nhận tiêu biểu", "Recognised as exemplary";
    PROPOSED = "Đề nghị khen thưởng", "Proposed for commendation";
    RETURNED = "Trả lại để hoàn thiện", "Returned for completion";
    ALLOCATED = "Được cấp", "Allocated";
    SPENT = "Chi", "Spent";
    FIRST = "Quý I", "First quarter";
    HALF = "6 tháng đầu năm", "First half of the year";
    THIRD = "Quý III", "Third quarter";
    YEAR = "Cả năm", "The whole year";
    SPECIAL = "Chuyên đề, đột xuất", "Special";
    TRANSPORT = "Phương tiện", "Transport";
    FUNDS = "Kinh phí", "Funds";
    PAPERS = "Hồ sơ, phiếu chấm", "Papers, score sheets";
    TABLETS = "Máy tính bảng đã sạc và nhập gói phân công", "Tablets charged, assignment imported";
    HOST = "Địa phương đã bố trí nơi đón", "The host is ready";
}

/// What a key of a closed list is called; none where this version does not know it.
pub fn key(noun: Noun, register: &str, key: &str) -> Option<Text> {
    match (noun, register) {
        (Noun::Unit, "type") => UnitKind::from_key(key).map(unit_kind),
        (Noun::Person, "seat") => Seat::from_key(key).map(seat),
        (Noun::Model, "kind") => ModelKind::from_key(key).map(|kind| match kind {
            ModelKind::Model => m::KIND_MODEL,
            ModelKind::Example => m::KIND_EXAMPLE,
        }),
        (Noun::Model, "subject") => Subject::from_key(key).map(|subject| match subject {
            Subject::Collective => m::COLLECTIVE,
            Subject::Individual => m::INDIVIDUAL,
        }),
        (Noun::Model, "newness") => Newness::from_key(key).map(|newness| match newness {
            Newness::New => m::NEW,
            Newness::Running => m::RUNNING,
            Newness::Replicated => m::REPLICATED,
        }),
        (Noun::Model, "outcome") => Outcome::from_key(key).map(|outcome| match outcome {
            Outcome::Recognised => RECOGNISED,
            Outcome::Exemplary => EXEMPLARY,
            Outcome::Proposed => PROPOSED,
            Outcome::Returned => RETURNED,
        }),
        (Noun::Inspection, "a.") => Answer::from_key(key).map(|answer| match answer {
            Answer::Met => MET,
            Answer::Partly => PARTLY,
            Answer::NotMet => NOT_MET,
        }),
        (Noun::Media, "channel") => Channel::from_key(key).map(channel),
        (Noun::Money, "kind") => Flow::from_key(key).map(|flow| match flow {
            Flow::Allocated => ALLOCATED,
            Flow::Spent => SPENT,
        }),
        (Noun::Report, "period") => Period::from_key(key).map(|period| match period {
            Period::First => FIRST,
            Period::Half => HALF,
            Period::Third => THIRD,
            Period::Year => YEAR,
            Period::Special => SPECIAL,
        }),
        (Noun::Visit, "prep.") => Preparation::from_key(key).map(|preparation| match preparation {
            Preparation::Transport => TRANSPORT,
            Preparation::Money => FUNDS,
            Preparation::Papers => PAPERS,
            Preparation::Tablets => TABLETS,
            Preparation::Host => HOST,
        }),
        _ => None,
    }
}

/// A channel of the media column.
pub fn channel(channel: Channel) -> Text {
    match channel {
        Channel::Website => WEBSITE,
        Channel::Local => LOCAL,
        Channel::Social => SOCIAL,
        Channel::Radio => RADIO,
        Channel::Meeting => MEETING,
        Channel::Other => OTHER,
    }
}

/// A type of unit.
pub fn unit_kind(kind: UnitKind) -> Text {
    match kind {
        UnitKind::Party => c::UNIT_PARTY,
        UnitKind::Agency => c::UNIT_AGENCY,
        UnitKind::Front => c::UNIT_FRONT,
        UnitKind::Union => c::UNIT_UNION,
        UnitKind::Service => c::UNIT_SERVICE,
        UnitKind::Armed => c::UNIT_ARMED,
    }
}

pub fn seat(seat: Seat) -> Text {
    match seat {
        Seat::Standing => c::SEAT_STANDING,
        Seat::Building => c::SEAT_BUILDING,
        Seat::Culture => c::SEAT_CULTURE,
        Seat::Specialist => c::SEAT_SPECIALIST,
    }
}
