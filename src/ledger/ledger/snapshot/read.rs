//! Reading a fold back, believing nothing of it that can be checked.

use super::bytes::{In, checksum};
use super::{MAGIC, SnapshotFault};
use crate::fold::{Cell, Exact, Standing, State, Symbols};
use crate::held::{Device, Devices, Log, Pages, Span, Stored};
use crate::id::{EventId, IncarnationId};
use crate::ledger::Ledger;

const EVENT: usize = 68;
const CELL: usize = 20;

impl Ledger {
    /// The ledger of a snapshot, without its events' texts: [`Ledger::attach_log`] brings those.
    pub fn reopen(snapshot: &[u8]) -> Result<Ledger, SnapshotFault> {
        let rest = snapshot.strip_prefix(MAGIC).ok_or(SnapshotFault::Foreign)?;
        let (sum, body) = rest.split_first_chunk().ok_or(SnapshotFault::Damaged)?;
        if checksum(body) != u64::from_le_bytes(*sum) {
            return Err(SnapshotFault::Damaged);
        }
        let mut input = In(body);
        let stale = input.u32()? != 0;
        let symbols = symbols(&mut input)?;
        let devices = devices(&mut input)?;
        let events = events(&mut input, &devices, symbols.names().len())?;
        let mut left_out = vec![false; events.len()];
        for _ in 0..input.len(4)? {
            left_out[input.index(events.len())? as usize] = true;
        }
        let (state, values) = state(&mut input, &events, &devices)?;
        if !input.0.is_empty() {
            return Err(SnapshotFault::Damaged);
        }
        let log = Log::detached(values, events);
        let mut ledger = Ledger { log, devices, symbols, state, ..Ledger::default() };
        for (event, &left_out) in (0..).zip(&left_out) {
            let &Stored { id, device, seq, hlc_ms, .. } = ledger.log.get(event);
            ledger.latest_hlc = ledger.latest_hlc.max(hlc_ms);
            if left_out {
                ledger.withdrawn.insert((ledger.devices[device].id, seq, id), event);
            } else {
                ledger.place(event);
            }
        }
        ledger.stale = stale;
        Ok(ledger)
    }
}

fn symbols(input: &mut In<'_>) -> Result<Symbols, SnapshotFault> {
    let mut symbols = Symbols::default();
    let len = input.len(8)?;
    for number in 0..len {
        let fresh = symbols.number(input.text()?) as usize == number;
        sound(fresh)?;
    }
    Ok(symbols)
}

fn devices(input: &mut In<'_>) -> Result<Devices, SnapshotFault> {
    let mut devices = Devices::default();
    let len = input.len(24)?;
    for place in 0..len {
        let id = IncarnationId::parse(input.text()?.as_bytes()).ok_or(SnapshotFault::Damaged)?;
        let number = devices.number(id);
        sound(number as usize == place)?;
        let device: &mut Device = &mut devices[number];
        device.last = input.u64()?;
        for _ in 0..input.len(16)? {
            device.withhold(input.u64()?, input.u64()?);
        }
    }
    Ok(devices)
}

fn events(input: &mut In<'_>, devices: &Devices, symbols: usize) -> Result<Pages<Stored>, SnapshotFault> {
    let len = input.len(EVENT)?;
    let known = devices.iter().count();
    let mut events = Pages::default();
    for _ in 0..len {
        let stored = Stored {
            id: EventId(input.array()?),
            device: input.index(known)?,
            kind: input.index(symbols)?,
            who: input.index(symbols + 1)?,
            seq: input.u64()?,
            wall_ms: input.i64()?,
            hlc_ms: input.i64()?,
            text: Span::default(),
        };
        sound(stored.seq > 0)?;
        events.push(stored);
    }
    Ok(events)
}

fn state(input: &mut In<'_>, events: &Pages<Stored>, devices: &Devices) -> Result<(State, String), SnapshotFault> {
    let known = devices.iter().count();
    let records = symbols(input)?;
    let registers = symbols(input)?;
    let mut state = State::of(records, registers);
    let len = input.len(CELL)?;
    let mut end = 0;
    for place in 0..len {
        let record = input.index(state.records.names().len())?;
        let register = input.index(state.registers.names().len())?;
        let index = state.cell(record, register);
        sound(index as usize == place)?;
        let cell = &mut state.cells[index];
        read_cell(input, cell, events, known, &mut end)?;
        if cell.len() > 1 {
            state.contested.insert(index);
        }
    }
    let values = input.text()?;
    let whole = |head: &Standing| values.get(head.value.range()).is_some();
    sound(end == values.len() && state.cells.iter().flat_map(Cell::heads).all(whole))?;
    Ok((state, values.to_owned()))
}

fn read_cell(
    input: &mut In<'_>,
    cell: &mut Cell,
    events: &Pages<Stored>,
    devices: usize,
    end: &mut usize,
) -> Result<(), SnapshotFault> {
    for _ in 0..input.u32()? {
        let event = input.index(events.len())?;
        let value = Span::of_first(u32::try_from(*end).map_err(|_| SnapshotFault::Damaged)?, input.u32()?);
        *end = value.range().end;
        let Stored { seq, device, id, .. } = events[event];
        cell.stand(Standing { seq, value, event, device, short: id.short() });
    }
    for _ in 0..input.u32()? {
        cell.cover(input.index(devices)?, input.u64()?);
    }
    for _ in 0..input.u32()? {
        cell.name(Exact { device: input.index(devices)?, seq: input.u64()?, short: input.u64()? });
    }
    Ok(())
}

fn sound(holds: bool) -> Result<(), SnapshotFault> {
    if holds { Ok(()) } else { Err(SnapshotFault::Damaged) }
}
