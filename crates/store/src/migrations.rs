//! The steps that bring a database to this version. A step that has been released is never edited: a database that
//! was brought here by other words is refused.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// The steps for SQLite.
pub(crate) fn sqlite() -> Migrator {
    steps(&[
        ("start", include_str!("../migrations/sqlite/0001_start.sql")),
        ("old drafts", include_str!("../migrations/sqlite/0002_old_drafts.sql")),
        ("whose leftovers", include_str!("../migrations/sqlite/0003_whose_leftovers.sql")),
        ("due by connection", include_str!("../migrations/sqlite/0004_due_by_connection.sql")),
        ("links", include_str!("../migrations/sqlite/0005_links.sql")),
        ("sent edits", include_str!("../migrations/sqlite/0006_sent_edits.sql")),
        ("edits in doubt", include_str!("../migrations/sqlite/0007_edits_in_doubt.sql")),
    ])
}

/// The steps for PostgreSQL.
pub(crate) fn postgres() -> Migrator {
    steps(&[
        ("start", include_str!("../migrations/postgres/0001_start.sql")),
        ("home", include_str!("../migrations/postgres/0002_home.sql")),
        ("whose leftovers", include_str!("../migrations/postgres/0003_whose_leftovers.sql")),
        ("due by connection", include_str!("../migrations/postgres/0004_due_by_connection.sql")),
        ("links", include_str!("../migrations/postgres/0005_links.sql")),
        ("sent edits", include_str!("../migrations/postgres/0006_sent_edits.sql")),
        ("edits in doubt", include_str!("../migrations/postgres/0007_edits_in_doubt.sql")),
    ])
}

fn steps(steps: &[(&'static str, &'static str)]) -> Migrator {
    let numbered = (1_i64..).zip(steps);
    let migration = |(number, (name, sql)): (i64, &(&'static str, &'static str))| {
        Migration::new(number, (*name).into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(numbered.map(migration).collect())
}
