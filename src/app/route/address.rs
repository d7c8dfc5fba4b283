//! Places to addresses and back. Every place survives the round; what is no place keeps its text.

use movement::record::Noun;

use super::{Name, Route, Whose};

impl Route {
    /// The address of the place, with its `#`.
    pub fn address(&self) -> String {
        match self {
            Self::FirstRun => "#/start".to_owned(),
            Self::Today => "#/today".to_owned(),
            Self::Models => "#/models".to_owned(),
            Self::Model(name) => format!("#/models/{name}"),
            Self::Registration(name) => format!("#/models/{name}/registration"),
            Self::Sheet(name, whose) => format!("#/sheet/{name}{}", whose.steps()),
            Self::Office => "#/office".to_owned(),
            Self::Calendar => "#/calendar".to_owned(),
            Self::Figures => "#/figures".to_owned(),
            Self::Nominations => "#/nominations".to_owned(),
            Self::Schedule => "#/schedule".to_owned(),
            Self::Reminders => "#/reminders".to_owned(),
            Self::Receipts => "#/receipts".to_owned(),
            Self::Setup(step) => format!("#/setup/{step}"),
            Self::Records(noun) => format!("#/office/{}", noun.key()),
            Self::NewRecord(noun) => format!("#/office/{}/+", noun.key()),
            Self::Record(noun, name) => format!("#/office/{}/{name}", noun.key()),
            Self::Transfer => "#/transfer".to_owned(),
            Self::Export => "#/transfer/export".to_owned(),
            Self::TransferShared => "#/transfer/shared".to_owned(),
            Self::Conflicts => "#/conflicts".to_owned(),
            Self::Settings => "#/settings".to_owned(),
            Self::Health => "#/settings/health".to_owned(),
            Self::About => "#/settings/about".to_owned(),
            Self::Rubrics => "#/rubrics".to_owned(),
            Self::Rubric(name) => format!("#/rubrics/{name}"),
            #[cfg(debug_assertions)]
            Self::Gallery => "#/gallery".to_owned(),
            Self::NotFound(asked) => format!("#{asked}"),
        }
    }

    /// Reads an address, with or without its `#`; nothing at all is Today.
    pub fn read(address: &str) -> Self {
        let asked = address.strip_prefix('#').unwrap_or(address);
        let path = asked.strip_prefix('/').unwrap_or(asked);
        let mut steps = path.split('/');
        let place = match (steps.next(), steps.next(), steps.next()) {
            (Some("" | "today"), None, _) => Some(Self::Today),
            (Some("start"), None, _) => Some(Self::FirstRun),
            (Some("models"), None, _) => Some(Self::Models),
            (Some("models"), Some(name), None) => Name::of(name).map(Self::Model),
            (Some("models"), Some(name), Some("registration")) if steps.next().is_none() => {
                Name::of(name).map(Self::Registration)
            }
            (Some("sheet"), Some(name), step) => {
                let whose = Whose::of([step, steps.next()]).filter(|_| steps.next().is_none());
                Name::of(name).zip(whose).map(|(name, whose)| Self::Sheet(name, whose))
            }
            (Some("office"), None, _) => Some(Self::Office),
            (Some("calendar"), None, _) => Some(Self::Calendar),
            (Some("figures"), None, _) => Some(Self::Figures),
            (Some("nominations"), None, _) => Some(Self::Nominations),
            (Some("schedule"), None, _) => Some(Self::Schedule),
            (Some("reminders"), None, _) => Some(Self::Reminders),
            (Some("receipts"), None, _) => Some(Self::Receipts),
            (Some("setup"), Some(step @ ("1" | "2" | "3" | "4" | "5")), None) => step.parse().ok().map(Self::Setup),
            (Some("office"), Some(kind), None) => Noun::from_key(kind).map(Self::Records),
            (Some("office"), Some(kind), Some("+")) if steps.next().is_none() => {
                Noun::from_key(kind).map(Self::NewRecord)
            }
            (Some("office"), Some(kind), Some(name)) if steps.next().is_none() => {
                Noun::from_key(kind).zip(Name::of(name)).map(|(noun, name)| Self::Record(noun, name))
            }
            (Some("transfer"), None, _) => Some(Self::Transfer),
            (Some("transfer"), Some("export"), None) => Some(Self::Export),
            (Some("transfer"), Some("shared"), None) => Some(Self::TransferShared),
            (Some("conflicts"), None, _) => Some(Self::Conflicts),
            (Some("settings"), None, _) => Some(Self::Settings),
            (Some("settings"), Some("health"), None) => Some(Self::Health),
            (Some("settings"), Some("about"), None) => Some(Self::About),
            (Some("rubrics"), None, _) => Some(Self::Rubrics),
            (Some("rubrics"), Some(name), None) => Name::of(name).map(Self::Rubric),
            #[cfg(debug_assertions)]
            (Some("gallery"), None, _) => Some(Self::Gallery),
            _ => None,
        };
        place.unwrap_or_else(|| Self::NotFound(asked.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn places() -> impl Strategy<Value = Route> {
        let name = "[a-z0-9][a-z0-9._-]{0,79}".prop_map(|text| Name::of(&text).expect("a sound name"));
        let noun = proptest::sample::select(Noun::ALL);
        prop_oneof![
            Just(Route::FirstRun),
            Just(Route::Today),
            Just(Route::Models),
            name.clone().prop_map(Route::Model),
            name.clone().prop_map(Route::Registration),
            (
                name.clone(),
                prop_oneof![Just(Whose::Mine), Just(Whose::Team), Just(Whose::Unit), name.clone().prop_map(Whose::One)]
            )
                .prop_map(|(name, whose)| Route::Sheet(name, whose)),
            Just(Route::Office),
            Just(Route::Calendar),
            Just(Route::Figures),
            Just(Route::Nominations),
            Just(Route::Schedule),
            Just(Route::Reminders),
            Just(Route::Receipts),
            (1_u8..=5).prop_map(Route::Setup),
            noun.clone().prop_map(Route::Records),
            noun.clone().prop_map(Route::NewRecord),
            (noun, name.clone()).prop_map(|(noun, name)| Route::Record(noun, name)),
            Just(Route::Transfer),
            Just(Route::Export),
            Just(Route::TransferShared),
            Just(Route::Conflicts),
            Just(Route::Settings),
            Just(Route::Health),
            Just(Route::About),
            Just(Route::Rubrics),
            name.prop_map(Route::Rubric),
        ]
    }

    proptest! {
        #[test]
        fn every_place_has_an_address_that_leads_back_to_it(place in places()) {
            prop_assert_eq!(Route::read(&place.address()), place);
        }

        #[test]
        fn any_text_in_the_address_bar_leads_somewhere_and_stays_there(text in ".{0,60}") {
            let first = Route::read(&text);
            prop_assert_eq!(Route::read(&first.address()), first);
        }

        #[test]
        fn no_two_places_share_an_address(a in places(), b in places()) {
            prop_assert_eq!(a == b, a.address() == b.address());
        }
    }

    #[test]
    fn an_empty_address_is_today_and_a_strange_one_is_named() {
        assert_eq!(Route::read(""), Route::Today);
        assert_eq!(Route::read("#"), Route::Today);
        assert_eq!(Route::read("#/"), Route::Today);
        assert_eq!(Route::read("#/models/../secret"), Route::NotFound("/models/../secret".to_owned()));
        assert_eq!(Route::read("#/sheet/m-01/hoa"), Route::NotFound("/sheet/m-01/hoa".to_owned()));
        assert_eq!(Route::read("#/sheet/m-01/unit/x"), Route::NotFound("/sheet/m-01/unit/x".to_owned()));
        assert_eq!(Route::read("#/sheet/m-01/of"), Route::NotFound("/sheet/m-01/of".to_owned()));
        assert_eq!(Route::read("#/models/.."), Route::NotFound("/models/..".to_owned()));
    }

    #[test]
    fn back_from_any_place_ends_at_a_place_of_the_navigation() {
        let name = Name::of("model/m-01").expect("a sound id");
        assert_eq!(name.in_kind("model"), "model/m-01");
        assert_eq!(Route::Sheet(name.clone(), Whose::Unit).up(), Some(Route::Model(name.clone())));
        assert_eq!(Route::Sheet(name, Whose::Mine).section(), Some(Route::Models));
        assert_eq!(Route::Rubrics.section(), Some(Route::Settings));
        assert_eq!(Route::FirstRun.section(), None);
    }
}
