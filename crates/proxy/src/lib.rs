//! The backend that holds the registrar credentials and serves the app.
