//! A few things by their keys, looked through one by one and kept in place; where an evil file makes them many, a tree,
//! so that no look at one costs a look at all.

use smallvec::{Array, SmallVec};
use std::collections::{BTreeMap, btree_map};
use std::fmt::Debug;
use std::slice;

/// So many are looked through one by one.
const FEW: usize = 16;

/// A thing that says by what it is found.
pub(crate) trait Keyed: Copy + Debug {
    /// By what it is found.
    type Key: Ord + Copy + Debug;

    fn key(&self) -> Self::Key;
}

/// Things, each key once; `A` says how many have room in place.
#[derive(Clone, Debug)]
pub(crate) enum Table<A: Array<Item: Keyed>> {
    Few(SmallVec<A>),
    Many(BTreeMap<<A::Item as Keyed>::Key, A::Item>),
}

/// Goes through the things, in no order that means anything.
#[derive(Clone, Debug)]
pub(crate) enum Iter<'a, T: Keyed> {
    Few(slice::Iter<'a, T>),
    Many(btree_map::Values<'a, T::Key, T>),
}

impl<A: Array<Item: Keyed>> Default for Table<A> {
    fn default() -> Self {
        Table::Few(SmallVec::new())
    }
}

impl<A: Array<Item: Keyed>> Table<A> {
    pub(crate) fn len(&self) -> usize {
        self.iter().len()
    }

    pub(crate) fn iter(&self) -> Iter<'_, A::Item> {
        match self {
            Table::Few(few) => Iter::Few(few.iter()),
            Table::Many(many) => Iter::Many(many.values()),
        }
    }

    pub(crate) fn find(&self, key: <A::Item as Keyed>::Key) -> Option<&A::Item> {
        match self {
            Table::Few(few) => few.iter().find(|one| one.key() == key),
            Table::Many(many) => many.get(&key),
        }
    }

    /// Keeps a thing, in place of another with its key.
    pub(crate) fn put(&mut self, one: A::Item) {
        match self {
            Table::Few(few) => match few.iter().position(|other| other.key() == one.key()) {
                Some(at) => few[at] = one,
                None if few.len() < FEW => few.push(one),
                None => *self = Table::Many(few.iter().chain([&one]).map(|one| (one.key(), *one)).collect()),
            },
            Table::Many(many) => drop(many.insert(one.key(), one)),
        }
    }

    /// Takes a thing away; whether it was there.
    pub(crate) fn take(&mut self, key: <A::Item as Keyed>::Key) -> bool {
        match self {
            Table::Few(few) => few.iter().position(|one| one.key() == key).map(|at| few.swap_remove(at)).is_some(),
            Table::Many(many) => many.remove(&key).is_some(),
        }
    }

    /// Takes away everything from one key to another, both included.
    pub(crate) fn take_all(&mut self, from: <A::Item as Keyed>::Key, to: <A::Item as Keyed>::Key) {
        match self {
            Table::Few(few) => few.retain(|one| one.key() < from || to < one.key()),
            Table::Many(many) => {
                while let Some((&first, _)) = many.range(from..=to).next() {
                    many.remove(&first);
                }
            }
        }
    }
}

impl<'a, T: Keyed> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        match self {
            Iter::Few(few) => few.next(),
            Iter::Many(many) => many.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Iter::Few(few) => few.size_hint(),
            Iter::Many(many) => many.size_hint(),
        }
    }
}

impl<T: Keyed> ExactSizeIterator for Iter<'_, T> {}
