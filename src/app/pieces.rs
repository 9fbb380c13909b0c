//! Which page lies in which piece of the program.
//!
//! Pages that share most of their code are together: what only two of them share would be a piece of its own.

use crate::account::AccountPage;
use crate::contacts::{ContactPage, ContactsPage, NewContactPage};
use crate::domains::{DomainPage, DomainsPage, OutlookPage};
use crate::inbox::{InboxPage, TaskPage};
use crate::overview::OverviewPage;
use crate::owner_change::OwnerChangePage;
use crate::owner_change::shared::SharedPage;
use crate::page::piece::piece;
use leptos::prelude::*;

piece!(overview in home: view! { <OverviewPage/> });

piece!(domains in lists: view! { <DomainsPage/> });
piece!(inbox in lists: view! { <InboxPage/> });

piece!(domain in details: view! { <DomainPage/> });
piece!(outlook in details: view! { <OutlookPage/> });
piece!(task in details: view! { <TaskPage/> });
piece!(account in details: view! { <AccountPage/> });

piece!(contacts in contacts: view! { <ContactsPage/> });
piece!(contact in contacts: view! { <ContactPage/> });
piece!(new_contact in contacts: view! { <NewContactPage/> });

piece!(owner_change in change: view! { <OwnerChangePage/> });

piece!(shared in shared: view! { <SharedPage/> });
