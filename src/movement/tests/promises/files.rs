//! Files that are attached to a record: what is said of one stays with it, however often it is chosen.

use crate::village::{Tablet, village};
use ledger::RecordId;
use movement::photo::{Photo, PhotoKey};
use movement::record::{Entry, Input, Noun, attached};
use movement::{Command, Refusal};

fn file(at: i64, caption: &str) -> Photo {
    Photo { caption: caption.to_owned(), w: 0, h: 0, bytes: 400_000, at, bin: false }
}

fn edit(tablet: &mut Tablet, id: &RecordId, input: Input) -> Result<(), Refusal> {
    tablet.act(Command::edit(id.clone(), vec![Entry { register: "f.", input }])).map(drop)
}

#[test]
fn a_file_that_is_chosen_again_keeps_its_caption_and_its_place_and_comes_out_of_the_bin() {
    let mut tablet = village().tablet;
    let key = PhotoKey::new(&"ab".repeat(32)).unwrap();
    let entries = vec![Entry::text("topic", "Cách chấm điểm")];
    let id = tablet.make(Command::create(Noun::Training, entries));
    let known = |tablet: &Tablet| attached(&tablet.ledger.record(id.as_str()).unwrap(), "f.");

    edit(&mut tablet, &id, Input::Attach(key.clone(), file(7, "huong-dan"))).unwrap();
    edit(&mut tablet, &id, Input::File(key.clone(), file(7, "Hướng dẫn điền mẫu"))).unwrap();
    let again = Input::Attach(key.clone(), file(9, "huong-dan"));
    assert_eq!(edit(&mut tablet, &id, again.clone()), Err(Refusal::NothingChanges));
    edit(&mut tablet, &id, Input::File(key.clone(), Photo { bin: true, ..file(7, "Hướng dẫn điền mẫu") })).unwrap();
    edit(&mut tablet, &id, again).unwrap();
    assert_eq!(known(&tablet), [(key, file(7, "Hướng dẫn điền mẫu"))]);
}

#[test]
fn a_file_that_is_new_to_a_record_is_attached_as_it_is() {
    let mut tablet = village().tablet;
    let key = PhotoKey::new(&"cd".repeat(32)).unwrap();
    let entries = vec![
        Entry::text("topic", "Cách chấm điểm"),
        Entry { register: "f.", input: Input::Attach(key.clone(), file(3, "bieu-mau")) },
    ];
    let id = tablet.make(Command::create(Noun::Training, entries));
    assert_eq!(attached(&tablet.ledger.record(id.as_str()).unwrap(), "f."), [(key, file(3, "bieu-mau"))]);
    let long = Input::Attach(PhotoKey::new(&"ef".repeat(32)).unwrap(), file(3, &"a".repeat(1_000)));
    assert!(matches!(edit(&mut tablet, &id, long), Err(Refusal::TextTooLong { .. })));
}
