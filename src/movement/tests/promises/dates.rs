//! Everything dated stands in the calendar.

use crate::village::{Village, village};
use movement::Command;
use movement::calendar::{Matter, dated};
use movement::record::{Entry, Noun};

#[test]
fn what_came_and_what_was_sent_written_and_spent_stands_on_its_day() {
    let Village { mut tablet, unit, model, .. } = village();
    let day = tablet.day();
    let received = || Entry::day("registered", Some(day));
    tablet.act(Command::edit(model.clone(), vec![received(), Entry::day("outcome.on", Some(day.plus(3)))])).unwrap();
    let other = vec![Entry::text("name", "Đường hoa"), Entry::link("unit", Some(unit)), received()];
    tablet.make(Command::create(Noun::Model, other));
    let of = movement::model::list(&tablet.ledger).into_iter().find(|model| model.in_survey()).unwrap();
    let told = Entry::day("notice.sent", Some(day.plus(1)));
    let visit = vec![Entry::day("date", Some(day.plus(2))), told, Entry::mark("m.", of.id.clone(), true)];
    tablet.make(Command::create(Noun::Visit, visit));
    let channel = Entry::text("channel", movement::media::Channel::KEYS[0]);
    let item = vec![Entry::text("title", "Tiếng kẻng bình yên"), channel, Entry::day("date", Some(day.plus(4)))];
    tablet.make(Command::create(Noun::Media, item));
    let amount = Entry::number("amount", Some(50_000));
    let spent = Entry::day("date", Some(day.plus(5)));
    let money = vec![Entry::text("name", "Xăng xe"), Entry::text("kind", "chi"), amount, spent];
    tablet.make(Command::create(Noun::Money, money));

    let all = dated(&tablet.ledger);
    let on = |matter: Matter| all.iter().filter(|one| one.matter == matter).map(|one| one.day).collect::<Vec<_>>();
    assert_eq!(on(Matter::Received), [day], "the registrations of a day are one entry");
    let came = all.iter().find(|one| one.matter == Matter::Received).unwrap();
    assert!(came.title.contains("Đường hoa") && came.title.contains(", "), "{}", came.title);
    let told = all.iter().find(|one| one.matter == Matter::Notice).unwrap();
    assert_eq!(told.title, of.name, "a notice is called by what it tells of");
    for (matter, after) in
        [(Matter::Notice, 1), (Matter::Visit, 2), (Matter::Review, 3), (Matter::Media, 4), (Matter::Money, 5)]
    {
        assert_eq!(on(matter), [day.plus(after)], "{matter:?}");
    }
    let told = movement::media::counts(&tablet.ledger);
    assert_eq!((told.all, told.units), (1, vec![(String::new(), 1)]), "what is of no unit is counted as well");
}
