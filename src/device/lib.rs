//! The browser behind small traits: durable storage, locks, files, photos. Knows nothing of Leptos or of the movement.
