//! The settings of the commune's plan of 2026, as the plan says them. Every one can be changed.

use super::Choice;
use crate::date::Day;
use crate::points::Points;
use crate::record::Entry;

/// The plan of 2026 for a commune of a province: what a new campaign starts from.
pub fn plan_2026(province: &str, commune: &str) -> Vec<Entry> {
    let choice = |(key, name): &(&str, &str)| Choice::new(*key, *name);
    let lines = |all: &[&str]| all.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let day = |text: &str| Day::parse(text).ok();
    vec![
        Entry::text("name", "Phong trào thi đua “Dân vận khéo” năm 2026".to_owned()),
        Entry::number("year", Some(2026)),
        Entry::text("province", province.to_owned()),
        Entry::text("commune", commune.to_owned()),
        Entry::text("body", format!("Ban Thường vụ Đảng ủy xã {commune}").trim_end().to_owned()),
        Entry::text("office", "Ban Xây dựng Đảng".to_owned()),
        Entry::lines(
            "basis",
            lines(&[
                "Kế hoạch số 18-KH/BTGDVTU, ngày 09/3/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy về thực hiện phong trào \
             thi đua Dân vận khéo và Dân vận khéo trong tham gia xây dựng nông thôn mới năm 2026",
            ]),
        ),
        Entry::choices("fields", FIELDS.iter().map(choice).collect()),
        Entry::choices("strands", STRANDS.iter().map(choice).collect()),
        Entry::day("deadline", day("2026-04-10")),
        Entry::day("survey.from", day("2026-07-01")),
        Entry::day("survey.to", day("2026-12-31")),
        Entry::number("quota.min", Some(1)),
        Entry::number("quota.max", Some(2)),
        Entry::lines(
            "recipients",
            lines(&[
                "Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c)",
                "Thường trực Đảng ủy xã",
                "Lãnh đạo UBND xã",
                "Các cơ quan tham mưu, giúp việc Đảng ủy xã",
                "Ủy ban MTTQ Việt Nam và các tổ chức CT-XH xã",
                "Các tổ chức đảng trực thuộc Đảng ủy xã",
                "Lưu VPĐU",
            ]),
        ),
        Entry::text("signer.for", "T/M BAN THƯỜNG VỤ".to_owned()),
        Entry::text("signer.post", "PHÓ BÍ THƯ".to_owned()),
        Entry::text("term", "2025–2030".to_owned()),
        Entry::lines(
            "numbering",
            lines(&["Quyết định: QĐ/ĐU", "Thông báo: TB/ĐU", "Tờ trình: TTr/ĐU", "Báo cáo: BC/ĐU", "Kế hoạch: KH/ĐU"]),
        ),
        Entry::points("rule.spread", Points::whole(10)),
        Entry::number("rule.quorum", Some(75)),
        Entry::flag("rule.chair", true),
    ]
}

const FIELDS: &[(&str, &str)] = &[
    ("kinh-te", "Kinh tế"),
    ("van-hoa-xa-hoi", "Văn hóa - xã hội"),
    ("an-ninh", "An ninh"),
    ("quoc-phong", "Quốc phòng"),
];

const STRANDS: &[(&str, &str)] =
    &[("dan-van-kheo", "Dân vận khéo"), ("nong-thon-moi", "Dân vận khéo trong tham gia xây dựng nông thôn mới")];
