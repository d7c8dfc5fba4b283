//! Carrying out: how large a bundle is, and writing it part by part.

use device::jobs::{Exported, JobFault, Measured, Wish};
use device::journal::meta::{self, Holds};
use device::journal::{Fault, Journal};
use ledger::bundle::{MIME, Plan};
use ledger::{DeviceRanges, EventView, Ranges};
use web_sys::Blob;

use crate::sink::Sink;
use crate::source::{self, Source};
use crate::{desk, report};

/// How large the bundle would be.
pub(crate) async fn measure(journal: &dyn Journal, wish: &Wish) -> Result<Measured, JobFault> {
    let source = Source::read(journal, wish).await.map_err(JobFault::Journal)?;
    let blind = source.blind();
    let withhold = |event: &EventView<'_>| blind.as_ref().is_some_and(|blind| blind.withholds_event(event));
    Ok(measured(&source.plans(wish, blind.as_ref(), &withhold)))
}

/// Why a bundle was not written to its end.
enum Cut {
    /// This photo was there when the bundle was planned, and no more.
    Photo(String, Fault),
    /// Nothing can be done about it.
    Job(JobFault),
}

/// Writes the bundle, one file a part. A photo that the disk gave once and then no more is told like any that is lost.
pub(crate) async fn export(journal: &dyn Journal, wish: &Wish) -> Result<(Exported, Vec<Blob>), JobFault> {
    let mut source = Source::read(journal, wish).await.map_err(JobFault::Journal)?;
    source.let_lost_ones_go(journal, wish).await;
    source.count(journal, wish).await;
    let (mut exported, files) = loop {
        match write(journal, wish, &source).await {
            Ok(written) => break written,
            Err(Cut::Job(fault)) => return Err(fault),
            Err(Cut::Photo(key, fault)) => {
                source.let_go(key, fault);
                // Others may have gone meanwhile too.
                source.let_lost_ones_go(journal, wish).await;
            }
        }
    };
    for (key, fault) in source.lost(wish) {
        // One that the disk would not give this time may be there the next.
        if source::is_gone(&fault) {
            exported.carried_photos.push(key.clone());
        }
        exported.lost_photos.push(key);
    }
    Ok((exported, files))
}

/// Writes all files of a bundle, photos as they are read.
async fn write(journal: &dyn Journal, wish: &Wish, source: &Source) -> Result<(Exported, Vec<Blob>), Cut> {
    let full = || Cut::Job(JobFault::Journal(Fault::Quota));
    let blind = source.blind();
    let withhold = |event: &EventView<'_>| blind.as_ref().is_some_and(|blind| blind.withholds_event(event));
    let plans = source.plans(wish, blind.as_ref(), &withhold);
    let checked = plans.iter().try_for_each(Plan::check);
    checked.map_err(|oversize| Cut::Job(JobFault::TooMuch(report::too_much(oversize))))?;
    let mut exported = Exported { measured: measured(&plans), ..Exported::default() };
    let all: u64 = plans.iter().flat_map(Plan::photos).map(|photo| photo.bytes).sum();
    let mut files = Vec::with_capacity(plans.len());
    let mut done = all;
    for plan in &plans {
        meta::hold(&mut exported.carried, &carried(&plan.header.ranges));
        let mut writer = plan.begin(Sink::new()).map_err(|_| full())?;
        for wanted in plan.photos() {
            let key = wanted.key.to_string();
            let read = source::photo(journal, &wish.campaign.id, &key).await;
            let photo = read.map_err(|fault| Cut::Photo(key.clone(), fault))?;
            writer.photo(wanted.key, wanted.kind, &photo.bytes).map_err(|_| full())?;
            exported.carried_photos.push(key);
            done += wanted.bytes;
            desk::progress(done, 2 * all);
        }
        let sink = writer.finish().map_err(|_| full())?;
        files.push(sink.blob(MIME).map_err(|_| full())?);
    }
    Ok((exported, files))
}

fn measured(plans: &[Plan<'_>]) -> Measured {
    let mut sum = Measured { parts: plans.len() as u64, ..Measured::default() };
    for plan in plans {
        sum.events += plan.header.counts.events;
        sum.photos += plan.header.counts.photos;
        sum.bytes += plan.size();
    }
    let kept_back = plans.first().map(|plan| &plan.header.ranges.devices);
    let spans = kept_back.into_iter().flatten().flat_map(|device| &device.withheld);
    sum.withheld = spans.map(|span| span.to.saturating_sub(span.from) + 1).sum();
    sum
}

fn carried(ranges: &Ranges) -> Holds {
    let runs = |device: &DeviceRanges| device.intervals.iter().map(|run| (run.from, run.to)).collect::<Vec<_>>();
    let all = ranges.devices.iter().flat_map(|device| runs(device).into_iter().map(|run| (device.incarnation, run)));
    meta::holds(all.map(|(incarnation, (from, to))| (incarnation, from, to)))
}
