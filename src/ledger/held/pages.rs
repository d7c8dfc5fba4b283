//! A list that grows without moving what it holds: no copy of it is ever made to make room, and none left behind.

use std::ops::{Index, IndexMut};

const PAGE: usize = 1024;

/// Things by number, from 0.
#[derive(Clone, Debug)]
pub(crate) struct Pages<T> {
    pages: Vec<Vec<T>>,
    len: usize,
}

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Pages { pages: Vec::new(), len: 0 }
    }
}

impl<T> Pages<T> {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds one more; returns its number.
    pub(crate) fn push(&mut self, one: T) -> u32 {
        let number = self.len;
        match self.pages.last_mut().filter(|page| page.len() < PAGE) {
            Some(page) => page.push(one),
            None => {
                // A small list stays small; whoever has filled a page will most likely fill the next.
                let mut page = Vec::with_capacity(if self.pages.is_empty() { 4 } else { PAGE });
                page.push(one);
                self.pages.push(page);
            }
        }
        self.len += 1;
        number as u32
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.pages.iter().flatten()
    }
}

impl<T> Index<u32> for Pages<T> {
    type Output = T;

    fn index(&self, number: u32) -> &T {
        &self.pages[number as usize / PAGE][number as usize % PAGE]
    }
}

impl<T> IndexMut<u32> for Pages<T> {
    fn index_mut(&mut self, number: u32) -> &mut T {
        &mut self.pages[number as usize / PAGE][number as usize % PAGE]
    }
}
