//! Bad files whose head or end says what it must not. Makes files; checks nothing.

use super::Wanted::{Aside, Refused};
use super::{Commune, Row};
use ledger::bundle::{Header, Kind, Origin, Writer};

impl Commune {
    /// Their list.
    pub(super) fn heads(&self) -> Vec<Row> {
        let row = |name, bytes: Vec<u8>, wanted| Row { name, bytes, size: None, wanted };
        vec![
            row(
                "no name for the campaign's id",
                self.headed(|head| head.campaign.id.clear(), None),
                Refused("no-campaign"),
            ),
            row(
                "__proto__ for the campaign's id",
                self.headed(|head| head.campaign.id = "__proto__".into(), None),
                Refused("no-campaign"),
            ),
            row(
                "../ for the campaign's id",
                self.headed(|head| head.campaign.id = "../x".into(), None),
                Refused("no-campaign"),
            ),
            row(
                "../ for the campaign's id in the head alone",
                self.headed(|head| head.campaign.id = "../x".into(), Some(&self.tag.id)),
                Aside("campaign-id"),
            ),
            row("../ for the campaign's id in the end alone", self.headed(|_| (), Some("../x")), Aside("trailer")),
            row(
                "a terminal's command in the campaign's name",
                self.headed(|head| head.campaign.name = "\u{1b}[2JĐợt".into(), None),
                Aside("forbidden-text"),
            ),
            row(
                "a right-to-left override in the device's name",
                self.headed(
                    |head| head.device = Some(Origin { name: "M\u{202E}yá".into(), ..Origin::default() }),
                    None,
                ),
                Aside("forbidden-text"),
            ),
            row(
                "two lines in the program's name",
                self.headed(|head| head.app = "dvk\n1".into(), None),
                Aside("forbidden-text"),
            ),
            row(
                "a campaign's name of 3 MB",
                self.headed(|head| head.campaign.name = "x".repeat(3 << 20), None),
                Aside("long-text"),
            ),
        ]
    }

    /// The good bundle under a header that says something else, with a check and digest that fit; its trailer names the
    /// same campaign as the header, or one of its own.
    fn headed(&self, change: impl FnOnce(&mut Header), trailer: Option<&str>) -> Vec<u8> {
        let mut header = self.header(Kind::Whole);
        change(&mut header);
        let mut writer = Writer::start(Vec::new(), &header).unwrap();
        self.ledger.events().for_each(|event| writer.event(&event).unwrap());
        let text = String::from_utf8(writer.finish().unwrap()).unwrap();
        let (before, end) = text.rsplit_once("\"trailer\":").unwrap();
        let said = format!("\"campaign\":\"{}\"", header.campaign.id);
        assert!(end.contains(&said));
        let end = trailer.map_or(end.to_owned(), |other| end.replacen(&said, &format!("\"campaign\":\"{other}\""), 1));
        format!("{before}\"trailer\":{end}").into_bytes()
    }
}
