//! One at a time works on an owner change, or on the edits of a contact.

use registrant_model::owner_change::OwnerChangeId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::OwnedMutexGuard;

type Lock = tokio::sync::Mutex<()>;

/// Locks by name, such as an owner change's; those that nobody holds cost nothing.
#[derive(Default)]
pub(crate) struct Locks(Mutex<HashMap<String, Weak<Lock>>>);

impl Locks {
    /// Waits until nobody else works on this owner change.
    pub(crate) async fn lock(&self, id: &OwnerChangeId) -> OwnedMutexGuard<()> {
        self.lock_named(id.as_str()).await
    }

    /// Waits until nobody else works on what has this name.
    pub(crate) async fn lock_named(&self, name: &str) -> OwnedMutexGuard<()> {
        self.of(name).lock_owned().await
    }

    /// The lock, unless somebody works on this owner change.
    pub(crate) fn try_lock(&self, id: &OwnerChangeId) -> Option<OwnedMutexGuard<()>> {
        self.of(id.as_str()).try_lock_owned().ok()
    }

    /// Whether somebody works on what has this name.
    pub(crate) fn is_locked(&self, name: &str) -> bool {
        let locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        locks.get(name).and_then(Weak::upgrade).is_some_and(|lock| lock.try_lock().is_err())
    }

    fn of(&self, name: &str) -> Arc<Lock> {
        let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lock) = locks.get(name).and_then(Weak::upgrade) {
            return lock;
        }
        locks.retain(|_, lock| lock.strong_count() > 0);
        let lock = Arc::new(Lock::default());
        locks.insert(name.to_owned(), Arc::downgrade(&lock));
        lock
    }
}

#[cfg(test)]
mod tests {
    use super::Locks;

    #[tokio::test]
    async fn two_cannot_hold_the_same_and_none_is_left_behind() {
        let locks = Locks::default();
        let (one, two) = ("1".parse().unwrap(), "2".parse().unwrap());
        let held = locks.lock(&one).await;
        assert!(locks.try_lock(&one).is_none());
        assert!(locks.try_lock(&two).is_some());
        drop(held);
        assert!(locks.try_lock(&one).is_some());
        assert!(locks.0.lock().unwrap().len() <= 2);
    }
}
