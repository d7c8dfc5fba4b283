//! Closed lists with a short stable key for each item, as registers keep it. Never shown to a person: words are made in the app.

/// Defines an enum whose items have keys: `key()`, `from_key()`, `ALL`, `KEYS`, and reads and writes itself as its key.
macro_rules! keyed {
    ($(#[$meta:meta])* $name:ident { $($(#[$item_meta:meta])* $item:ident = $key:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$item_meta])* #[serde(rename = $key)] $item),+
        }
        impl $name {
            /// Every item, in the order of lists.
            pub const ALL: &'static [$name] = &[$($name::$item),+];
            /// The keys of all of them, in the same order.
            pub const KEYS: &'static [&'static str] = &[$($key),+];
            /// The key that registers keep.
            pub const fn key(self) -> &'static str {
                match self { $($name::$item => $key),+ }
            }
            /// The item of a key, if this version knows it.
            pub fn from_key(key: &str) -> Option<$name> {
                match key { $($key => Some($name::$item),)+ _ => None }
            }
        }
    };
}
pub(crate) use keyed;
