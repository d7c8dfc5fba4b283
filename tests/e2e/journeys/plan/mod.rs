//! What the plan names, function by function: one promise each, in the plan's order. One start serves the promises of a
//! part; what breaks is told by the name of its function, and the others are played all the same.

mod carrying_out;
mod media_and_awards;
mod purpose;
mod registration;
mod survey;

use crate::registers::save;
use crate::ways::begin_as_the_office;
use e2e::{Device, Done, Fault, Stage};
use std::rc::Rc;

/// Every function of the plan, and the name of its promise below.
const PROMISES: [(u8, &str); 38] = [
    (1, "f01_the_legal_bases_and_the_commune_are_set_once_and_stand_at_the_head"),
    (2, "f02_a_model_belongs_to_one_of_two_strands_and_the_list_is_narrowed_to_it"),
    (3, "f03_participation_is_counted_by_type_of_unit"),
    (4, "f04_units_have_their_type_and_a_model_says_from_which_it_is_replicated"),
    (5, "f05_coverage_says_which_thon_have_no_model"),
    (6, "f06_every_criterion_has_its_guidance_without_a_network"),
    (7, "f07_what_looks_like_formality_is_said_before_a_sheet_is_sealed"),
    (8, "f08_a_training_session_keeps_topic_documents_and_who_came"),
    (9, "f09_a_session_may_wait_for_guidance_and_has_no_day_until_then"),
    (10, "f10_a_new_version_of_a_rubric_leaves_the_one_in_use_as_it_was"),
    (11, "f11_a_unit_is_inspected_by_a_form_and_the_list_says_how_far"),
    (12, "f12_a_model_is_scored_where_there_is_no_network_and_the_office_reads_the_sum"),
    (13, "f13_a_team_is_founded_with_its_decision"),
    (14, "f14_only_a_model_that_was_nominated_can_be_visited"),
    (15, "f15_a_visit_warns_until_its_notice_is_sent_and_says_when_it_is_confirmed"),
    (16, "f16_empty_seats_are_named_and_a_member_of_the_scored_unit_stands_aside"),
    (17, "f17_a_visit_outside_the_third_and_fourth_quarter_is_flagged"),
    (18, "f18_a_model_has_its_place_and_waits_for_its_visit_under_its_thon"),
    (19, "f19_an_expense_lessens_what_is_left"),
    (20, "f20_an_item_of_the_column_is_counted_under_its_channel"),
    (21, "f21_items_are_counted_by_month_and_by_unit"),
    (22, "f22_the_outcome_of_the_review_is_the_models_state_and_is_counted"),
    (23, "f23_reports_that_came_in_time_late_and_not_at_all_are_told_apart"),
    (24, "f24_a_replicated_model_is_introduced_with_where_it_comes_from"),
    (25, "f25_models_and_examples_of_collectives_and_individuals_are_counted_apart"),
    (26, "f26_a_body_is_reminded_of_what_is_overdue_until_it_is_done"),
    (27, "f27_a_unit_without_a_model_is_named_until_it_registers_one"),
    (28, "f28_a_third_model_of_a_unit_asks_for_the_reason"),
    (29, "f29_a_field_that_is_added_can_be_chosen_and_is_counted"),
    (30, "f30_the_log_says_when_a_registration_came_and_who_took_it"),
    (31, "f31_the_tenth_of_april_is_late_and_the_ninth_is_not"),
    (32, "f32_a_registration_shows_everything_that_was_written_in_its_form"),
    (33, "f33_everything_dated_stands_in_the_calendar_and_in_its_file"),
    (34, "f34_what_is_ready_for_a_trip_is_ticked_off"),
    (35, "f35_the_recipients_are_set_once"),
    (36, "f36_the_years_figures_count_field_kind_and_class"),
    (37, "f37_the_signer_is_set_and_nothing_is_signed"),
    (38, "f38_the_whole_campaign_goes_into_one_file"),
];

/// The sources of the promises, in the order of the plan.
const PARTS: [&str; 5] = [
    include_str!("purpose.rs"),
    include_str!("survey.rs"),
    include_str!("media_and_awards.rs"),
    include_str!("registration.rs"),
    include_str!("carrying_out.rs"),
];

/// How the promise of a function begins.
const BEGINS: &str = "async fn f";

#[test]
fn every_function_of_the_plan_has_its_promise_in_the_plans_order_and_words() -> Done {
    let numbers: Vec<u8> = PROMISES.iter().map(|(number, _)| *number).collect();
    if numbers != (1..=38).collect::<Vec<u8>>() {
        return Err(Fault::new(format!("the table does not go from 1 to 38: {numbers:?}")));
    }
    let mut kept = Vec::new();
    for lines in PARTS.map(|part| part.lines().collect::<Vec<_>>()) {
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with(BEGINS)) {
            let name = line.trim_start_matches("async fn ").split('(').next().unwrap_or_default();
            let said = lines.get(..at).unwrap_or_default().iter().rev().take_while(|line| line.starts_with("///"));
            if !said.clone().any(|line| line.contains('“')) {
                return Err(Fault::new(format!("{name} does not say the plan's words")));
            }
            kept.push(name);
        }
    }
    for (at, (number, name)) in PROMISES.iter().enumerate() {
        let here = kept.get(at).copied().unwrap_or_default();
        if here != *name || !name.starts_with(&format!("f{number:02}_")) {
            return Err(Fault::new(format!("function {number} should be kept by {name}, and there is {here:?}")));
        }
    }
    if kept.len() == PROMISES.len() { Ok(()) } else { Err(Fault::new("promises beyond the plan")) }
}

#[test]
fn the_readme_says_of_every_function_where_it_is() -> Done {
    let text = include_str!("../../../../README.md");
    let table = text.split("## What the plan asks, and where it is").nth(1).and_then(|rest| rest.split("## ").next());
    let rows = table.unwrap_or_default().lines().filter(|line| line.starts_with("| "));
    let mut named: Vec<u8> = Vec::new();
    for row in rows {
        let first = row.split('|').nth(1).unwrap_or_default();
        let numbers = first.rsplit_once('(').map(|(_, inside)| inside.trim().trim_end_matches(')')).unwrap_or_default();
        named.extend(numbers.split(", ").filter_map(|number| number.parse::<u8>().ok()));
    }
    named.sort_unstable();
    if named == (1..=38).collect::<Vec<u8>>() { Ok(()) } else { Err(Fault::new(format!("named are {named:?}"))) }
}

/// What the promises of a part are played on.
pub struct Play<'a> {
    /// The stage, for the network.
    pub stage: &'a Stage,
    /// A computer with the sample campaign, at first the office's.
    pub office: Rc<Device>,
}

impl<'a> Play<'a> {
    /// From nothing to the office's day of the sample campaign.
    pub async fn begin(stage: &'a Stage) -> Done<Self> {
        let office = stage.device("office", (1280, 900)).await?;
        begin_as_the_office(&office).await?;
        Ok(Self { stage, office })
    }
}

/// Plays the promises of a part one after the other, and tells all that broke by their names.
macro_rules! kept {
    ($stage:expr; $($step:ident)+) => {{
        let play = $crate::plan::Play::begin($stage).await?;
        let mut broken = Vec::new();
        $(if let Err(fault) = $step(&play).await {
            broken.push(format!("{}: {fault}{}", stringify!($step), play.office.keep_the_screen().await));
        })+
        if broken.is_empty() { Ok(()) } else { Err(e2e::Fault::new(broken.join("\n"))) }
    }};
}
use kept;

/// What a person puts into a field.
pub enum Put<'a> {
    /// Types this.
    Text(&'a str),
    /// Chooses this from its list.
    One(&'a str),
    /// Picks this day or time.
    When(&'a str),
}

/// That a registration was received, in time.
pub const RECEIVED: (&str, Put<'_>) = ("Ngày nhận đăng ký", Put::When("2026-04-03"));

/// Puts something into each of these fields.
pub async fn put(device: &Device, fields: &[(&str, Put<'_>)]) -> Done {
    for (field, what) in fields {
        match what {
            Put::Text(text) => {
                device.fill(field, "", text).await?;
                device.press(TAB).await?;
            }
            Put::One(entry) => device.choose(field, entry).await?,
            Put::When(moment) => device.pick_moment(field, moment).await?,
        }
    }
    Ok(())
}

/// Writes a new record and saves it; `called` is what it is called then.
pub async fn write(device: &Device, noun: &str, fields: &[(&str, Put<'_>)], called: &str) -> Done {
    device.open(&format!("/office/{noun}/+")).await?;
    device.see_control("Lưu").await?;
    put(device, fields).await?;
    save(device, called).await
}

/// Writes the registration of a model of this unit, with what else is known of it; its page stands then.
pub async fn register(device: &Device, name: &str, unit: &str, more: &[(&str, Put<'_>)]) -> Done {
    device.open("/office/model/+").await?;
    device.see_control("Lưu").await?;
    put(device, &[("Tên", Put::Text(name)), ("Đơn vị", Put::One(unit))]).await?;
    put(device, more).await?;
    save(device, name).await?;
    device.see_control("Sửa bản đăng ký").await
}

/// Opens the list of a register and looks for this in it.
pub async fn look_for(device: &Device, noun: &str, name: &str) -> Done {
    device.open(&format!("/office/{noun}")).await?;
    device.fill("Tìm trong danh sách", "", name).await
}

/// Opens the form of a record that stands, from the list of its register.
pub async fn open_one(device: &Device, noun: &str, name: &str) -> Done {
    look_for(device, noun, name).await?;
    device.tap(name).await?;
    device.wait_for("a record", "return /^#.office.[a-z]+.[^+]/.test(location.hash)").await
}

/// Opens the page of a model, from the list of all.
pub async fn open_model(device: &Device, name: &str) -> Done {
    device.open("/models").await?;
    device.fill("Tìm mô hình, đơn vị, thôn", "", name).await?;
    device.tap(name).await?;
    device.see_control("Sửa bản đăng ký").await
}

/// Changes fields of a record that stands; each is saved as it is left.
pub async fn change(device: &Device, fields: &[(&str, Put<'_>)]) -> Done {
    put(device, fields).await?;
    device.see("Đã lưu trên máy").await
}

/// Nominates a registered model.
pub async fn nominate(device: &Device, name: &str) -> Done {
    device.open("/nominations").await?;
    device.fill("Tìm mô hình, đơn vị, thôn", "", name).await?;
    device.tap(&format!("Giới thiệu {name}")).await?;
    device.see(&format!("Đã giới thiệu {name}")).await
}

/// The counts of a field in the table of fields and kinds.
pub async fn by_field(office: &Device, field: &str) -> Done<Vec<i64>> {
    office.open("/figures").await?;
    Ok(numbers(&office.row_of("Theo lĩnh vực", field).await?))
}

/// The whole numbers of a text, in their order.
pub fn numbers(text: &str) -> Vec<i64> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// The count behind this name in a table that is folded away; 0 where it has no line.
pub fn count_of(lines: &[String], name: &str) -> i64 {
    let counted = lines.iter().filter_map(|line| line.strip_prefix(name)).find_map(|rest| rest.trim().parse().ok());
    counted.unwrap_or(0)
}

/// Fails with this sentence unless it is so.
pub fn holds(so: bool, otherwise: impl Into<String>) -> Done {
    if so { Ok(()) } else { Err(Fault::new(otherwise)) }
}

/// The tab key, as WebDriver writes it.
pub const TAB: &str = "\u{e004}";

/// A unit of the sample that registers models.
pub const UNIT: &str = "Hội Nông dân xã";
